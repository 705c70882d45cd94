package no.dypdykk.engine.word;

import no.dypdykk.core.rich.Inline;

import java.util.EnumSet;
import java.util.List;

/// The words of a heading without what only its looks ask for: bold, and breaks for the layout.
final class HeadingWords {
    private HeadingWords() {}

    static List<Inline> of(List<Inline> content) {
        return content.stream().map(HeadingWords::plain).toList();
    }

    private static Inline plain(Inline inline) {
        return switch (inline) {
            case Inline.Run(var text, var marks) -> {
                var rest = EnumSet.noneOf(Inline.Mark.class);
                rest.addAll(marks);
                rest.remove(Inline.Mark.BOLD);
                yield new Inline.Run(text, rest);
            }
            case Inline.Break _ -> Inline.Run.plain(" ");
            default -> inline;
        };
    }
}
