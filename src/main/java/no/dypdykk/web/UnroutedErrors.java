package no.dypdykk.web;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

import java.nio.ByteBuffer;

/// Answers what the HTTP library refuses before any route is asked, such as an address or headers
/// that are too long: with the words and headers of all other errors. The headers of such a request
/// were not read, often not even its address, so nothing is known of the reader, and the words are
/// in bokmål.
final class UnroutedErrors extends ErrorHandler {
    private final Errors errors;

    UnroutedErrors(Errors errors) {
        this.errors = errors;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        String path = request.getHttpURI().getPath();
        Answer answer = errors.unrouted(response.getStatus(), path == null ? "" : path);
        HttpFields.Mutable headers = response.getHeaders();
        SecurityHeaders.ALL.forEach(headers::put);
        headers.put(HttpHeader.CONTENT_TYPE, answer.contentType());
        headers.put(HttpHeader.CACHE_CONTROL, "no-store");
        response.write(true, ByteBuffer.wrap(answer.plain()), callback);
        return true;
    }
}
