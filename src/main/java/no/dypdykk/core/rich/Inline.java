package no.dypdykk.core.rich;

import org.jspecify.annotations.Nullable;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// A part of a line.
public sealed interface Inline {
    /// Words that look alike.
    record Run(String text, Set<Mark> marks) implements Inline {
        public Run {
            marks = Set.copyOf(marks);
        }

        public static Run plain(String text) {
            return new Run(text, Set.of());
        }

        /// The same words with one more mark.
        public Run with(Mark mark) {
            var more = EnumSet.of(mark);
            more.addAll(marks);
            return new Run(text, more);
        }
    }

    /// How words look.
    enum Mark {
        BOLD,
        ITALIC,
        STRUCK,
        CODE
    }

    /// A link to an address, with words.
    record Link(String address, List<Inline> content) implements Inline {
        public Link {
            content = List.copyOf(content);
        }
    }

    /// A link to a page of this service by its name.
    ///
    /// @param words null when the page's own title is shown
    record WikiLink(String target, @Nullable String words) implements Inline {}

    record Picture(String address, String alt) implements Inline {}

    /// A mark that leads to a footnote.
    record NoteMark(String label) implements Inline {}

    /// A new line within a paragraph.
    record Break() implements Inline {}

    /// The words of a line without its looks.
    static String plain(List<Inline> content) {
        var text = new StringBuilder();
        for (var inline : content) {
            text.append(
                    switch (inline) {
                        case Run(var words, _) -> words;
                        case Link(_, var words) -> plain(words);
                        case WikiLink(var target, var words) -> words == null ? target : words;
                        case Picture(_, var alt) -> alt;
                        case NoteMark _ -> "";
                        case Break _ -> " ";
                    });
        }
        return text.toString();
    }
}
