package no.dypdykk.web;

import io.javalin.http.Context;

import no.dypdykk.core.page.PageId;

/// The page that an address names by its id.
public final class PathPage {
    private PathPage() {}

    /// @throws Refusal when no page can have such an id
    public static PageId of(Context context) {
        String id = context.pathParam("id");
        if (!PageId.isValid(id)) {
            throw Refusal.notFound(context.path());
        }
        return new PageId(id);
    }
}
