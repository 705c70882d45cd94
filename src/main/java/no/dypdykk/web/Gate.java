package no.dypdykk.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;

import no.dypdykk.core.people.Access;
import no.dypdykk.core.people.Asker;
import no.dypdykk.port.Acting;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/// The one place where it is checked that whoever sends a request may call the route, and that a
/// form was filled in on a page of ours. What the handler changes is noted as the sender's doing.
public final class Gate {
    /// The field of every form that changes something.
    public static final String CSRF_FIELD = "_csrf";

    private static final String CSRF_HEADER = "X-CSRF-Token";
    private static final String API = "/api/";
    private static final Set<HandlerType> HARMLESS =
            Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);

    private final Authentication authentication;

    public Gate(Authentication authentication) {
        this.authentication = authentication;
    }

    /// Calls the route's handler, or refuses.
    void pass(Route route, Context context) throws Exception {
        Session session = authentication.session(context);
        ResentForm.allow(context, route.deed());
        if (!Access.may(session.asker(), route.deed())) {
            refuse(context, session.asker());
            return;
        }
        requireOwnForm(context, session);
        Acting.as(
                session.asker(),
                () -> {
                    route.handler().handle(context);
                    return null;
                });
    }

    private static void refuse(Context context, Asker asker) {
        if (!(asker instanceof Asker.Nobody)) {
            throw Refusal.of(403, "forbidden");
        }
        if (isForPrograms(context)) {
            context.header("WWW-Authenticate", "Bearer");
            throw Refusal.unauthorised();
        }
        if (!isHarmless(context)) {
            throw Refusal.of(401, "signed_out");
        }
        context.header("Cache-Control", "no-store");
        context.redirect(Urls.signIn(address(context)), HttpStatus.SEE_OTHER);
    }

    private static void requireOwnForm(Context context, Session session) {
        if (isHarmless(context) || !session.cameByCookie()) {
            return;
        }
        boolean anonymousCall = isForPrograms(context) && session.asker() instanceof Asker.Nobody;
        if (!anonymousCall && !session.accepts(token(context))) {
            throw Refusal.of(403, "csrf");
        }
    }

    private static @Nullable String token(Context context) {
        String header = context.header(CSRF_HEADER);
        return header == null ? context.formParam(CSRF_FIELD) : header;
    }

    private static String address(Context context) {
        String query = context.queryString();
        return query == null ? context.path() : context.path() + "?" + query;
    }

    private static boolean isForPrograms(Context context) {
        return context.path().startsWith(API);
    }

    private static boolean isHarmless(Context context) {
        return HARMLESS.contains(context.method());
    }
}
