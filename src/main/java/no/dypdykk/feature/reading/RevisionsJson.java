package no.dypdykk.feature.reading;

import io.avaje.jsonb.Json;

import no.dypdykk.core.page.Revision;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A page's history as the API gives it, newest first.
@Json
record RevisionsJson(List<RevisionJson> revisions) {
    /// @param markdown null in a list
    @Json
    record RevisionJson(
            int number, String time, String author, String comment, @Nullable String markdown) {
        static RevisionJson listed(Revision revision) {
            return of(revision, null);
        }

        static RevisionJson whole(Revision revision) {
            return of(revision, revision.source());
        }

        private static RevisionJson of(Revision revision, @Nullable String markdown) {
            return new RevisionJson(
                    revision.number(),
                    revision.time().toString(),
                    revision.author(),
                    revision.comment(),
                    markdown);
        }
    }
}
