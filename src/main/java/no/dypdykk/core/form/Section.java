package no.dypdykk.core.form;

import java.util.OptionalInt;

/// A piece of the body in a form.
///
/// @param heading as words; empty for what stands before the first heading
/// @param was which part of the source it is; negative when it is new
/// @param text with `\n` at the end of lines
public record Section(String heading, int was, String text) {
    static final int NEW = -1;

    /// A section that the source does not have.
    public static Section fresh(String heading, String text) {
        return new Section(heading, NEW, text);
    }

    OptionalInt part() {
        return was < 0 ? OptionalInt.empty() : OptionalInt.of(was);
    }
}
