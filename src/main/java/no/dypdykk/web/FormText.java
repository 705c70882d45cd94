package no.dypdykk.web;

import io.javalin.http.Context;

import java.util.Objects;

/// What stands in the fields of a form that was sent.
public final class FormText {
    private FormText() {}

    /// Empty when the form has no such field.
    public static String of(Context context, String field) {
        return Objects.requireNonNullElse(context.formParam(field), "");
    }
}
