package no.dypdykk.core.attachment;

import no.dypdykk.core.page.Problem;

import java.util.List;

/// What became of a file that someone sent.
public sealed interface AttachOutcome {
    record Kept(Attachment attachment) implements AttachOutcome {}

    /// @param problems of the fields `file` and `alt`
    record Refused(List<Problem> problems) implements AttachOutcome {
        public Refused {
            problems = List.copyOf(problems);
        }

        public static Refused of(AttachmentFlaw flaw, String... details) {
            return new Refused(List.of(new Problem("file", 0, flaw.code(), List.of(details))));
        }
    }
}
