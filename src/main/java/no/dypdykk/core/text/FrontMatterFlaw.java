package no.dypdykk.core.text;

import java.util.List;

/// Why the front matter of a file cannot be read.
///
/// @param line line of the file, from 1
/// @param details the offending text first, then what would be accepted or where to look
public record FrontMatterFlaw(Kind kind, int line, List<String> details) {
    public FrontMatterFlaw {
        details = List.copyOf(details);
    }

    /// `code()` names the flaw in messages.
    public enum Kind implements Coded {
        /// The file does not begin with a line `---`.
        NO_FRONT_MATTER,
        /// No second line `---` ends it.
        UNCLOSED_FRONT_MATTER,
        /// It is not YAML.
        MALFORMED_YAML,
        /// A name stands twice in one mapping; the details name it and the line of the first.
        DUPLICATE_KEY,
        /// It is a list or a single value, not `name: value` lines.
        NOT_A_MAPPING,
        /// It is larger than any page needs.
        FRONT_MATTER_TOO_LARGE,
        /// Lists and mappings stand inside each other too deep.
        FRONT_MATTER_TOO_DEEP,
        /// It uses `&name` or `*name`, which pages do not need and bombs are made of.
        ALIAS_NOT_ALLOWED
    }
}
