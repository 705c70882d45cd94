package no.dypdykk.web;

import io.javalin.http.Context;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Parameters are UTF-8 behind percent signs. The HTTP library would put a replacement character
/// for what is not, and search for something that nobody asked.
final class PercentEncoding {
    private PercentEncoding() {}

    /// @throws Refusal when the address has parameters that cannot be decoded
    static void require(Context context) {
        if (!isDecodable(context.queryString())) {
            throw Refusal.of(400, "bad_encoding");
        }
    }

    static boolean isDecodable(@Nullable String query) {
        return query == null || query.indexOf('%') < 0 || isUtf8(query);
    }

    private static boolean isUtf8(String query) {
        var bytes = new ByteArrayOutputStream(query.length());
        for (int i = 0; i < query.length(); i++) {
            if (query.charAt(i) == '%') {
                int value = hexadecimal(query, i + 1);
                if (value < 0) {
                    return false;
                }
                bytes.write(value);
                i += 2;
            } else {
                bytes.write('x');
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray()));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /// Two digits as a number; negative when they are not there.
    private static int hexadecimal(String query, int from) {
        if (from + 2 > query.length()) {
            return -1;
        }
        int high = Character.digit(query.charAt(from), 16);
        int low = Character.digit(query.charAt(from + 1), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
}
