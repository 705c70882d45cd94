package no.dypdykk.port;

import no.dypdykk.core.rich.Imported;
import no.dypdykk.core.rich.RichText;
import no.dypdykk.core.text.LinkResolver;

import java.time.Instant;
import java.util.List;

/// Reads and writes Word documents (`.docx`).
public interface WordFiles {
    /// Reads a file that anyone may have made. Time and memory are bounded, nothing outside the
    /// file is looked at.
    Reading read(byte[] file);

    /// The file's bytes; the same document always gives the same bytes.
    byte[] write(Document document);

    /// What became of reading a file.
    sealed interface Reading {
        record Read(Imported imported) implements Reading {}

        record Refused(Flaw flaw) implements Reading {}
    }

    /// Why a file is not read.
    enum Flaw {
        /// No `.docx`, or one without a text.
        NOT_WORD,
        /// An old `.doc`, or a file locked with a password; they look alike from outside.
        OLD_OR_LOCKED,
        MACROS,
        /// It unpacks to more than a text can be.
        TOO_LARGE,
        /// XML that refers to other files or nests without end.
        HOSTILE,
        DAMAGED;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /// A page on its way into Word.
    ///
    /// @param lang `nb`, `nn`, `da` or `en`
    /// @param before made from the page's fields for people to read; reading passes over it
    /// @param after the same, below the text
    /// @param links where wiki links in the text lead
    /// @param origin start of addresses of this service, without a slash at the end
    /// @param source the page's Markdown file, carried along so that reading gives the same page
    record Document(
            String title,
            String summary,
            String lang,
            Instant modified,
            List<Part> before,
            RichText text,
            List<Part> after,
            LinkResolver links,
            String origin,
            String source) {
        public Document {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /// @param heading may be empty
    record Part(String heading, RichText text) {}
}
