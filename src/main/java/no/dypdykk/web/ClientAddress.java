package no.dypdykk.web;

import io.javalin.http.Context;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/// The network address a request comes from. When the sender is a web server on this machine or its
/// own network, that server's word about its client counts: the last entry of `X-Forwarded-For`,
/// which no client can choose.
public final class ClientAddress {
    private static final int NETWORK_BYTES = 8;

    private ClientAddress() {}

    public static String of(Context context) {
        String sender = context.req().getRemoteAddr();
        String forwarded = context.header("X-Forwarded-For");
        if (forwarded == null || !isNear(sender)) {
            return sender;
        }
        String last = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
        return last.isEmpty() || last.length() > 60 ? sender : last;
    }

    /// The network of it: a household or office has one address of the old kind, and 2^64 of the
    /// new one, which begin alike.
    public static String network(Context context) {
        String address = of(context);
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address wide
                    ? HexFormat.of().formatHex(wide.getAddress(), 0, NETWORK_BYTES)
                    : address;
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    private static boolean isNear(String address) {
        try {
            var parsed = InetAddress.ofLiteral(address);
            return parsed.isLoopbackAddress() || parsed.isSiteLocalAddress();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
