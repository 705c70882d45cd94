package no.dypdykk.port;

import no.dypdykk.core.attachment.AttachmentFlaw;
import no.dypdykk.core.attachment.AttachmentType;

import java.util.List;

/// Looks at files that anyone may have made. Time and memory are bounded; nothing outside the file
/// is looked at, and nothing in it is run.
public interface FileInspection {
    /// What a file is by its bytes, whatever its sender says.
    ///
    /// @param sentAs name that the sender gives it, for telling what is wrong
    Verdict inspect(byte[] file, String sentAs);

    /// A copy of a picture that is at most so wide, upright. For pictures that were accepted.
    ///
    /// @param width in pixels
    Small smaller(byte[] picture, AttachmentType type, int width);

    sealed interface Verdict {
        /// @param bytes to be kept: those of a picture without what it tells of place, time and
        ///   maker
        /// @param width in pixels as shown; 0 for what is no picture
        /// @param pages the words on each page or slide; empty for pictures
        // Verdicts are handed on, never compared.
        @SuppressWarnings("ArrayRecordComponent")
        record Accepted(
                AttachmentType type, byte[] bytes, int width, int height, List<String> pages)
                implements Verdict {
            public Accepted {
                pages = List.copyOf(pages);
            }
        }

        /// @param details as [AttachmentFlaw] says
        record Refused(AttachmentFlaw flaw, List<String> details) implements Verdict {
            public Refused {
                details = List.copyOf(details);
            }
        }
    }

    /// @param type PNG or JPEG
    // Pictures are handed on, never compared.
    @SuppressWarnings("ArrayRecordComponent")
    record Small(AttachmentType type, byte[] bytes) {}
}
