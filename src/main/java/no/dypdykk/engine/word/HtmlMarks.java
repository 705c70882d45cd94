package no.dypdykk.engine.word;

import no.dypdykk.core.rich.Inline.Mark;

import org.jsoup.nodes.Element;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// How an element makes its words look: by its name, and by its style, which has the last word.
final class HtmlMarks {
    private static final Pattern BOLD = Pattern.compile("font-weight:\\s*(bold|bolder|[6-9]00)");
    private static final Pattern NOT_BOLD = Pattern.compile("font-weight:\\s*(normal|[1-5]00)");
    private static final Pattern ITALIC = Pattern.compile("font-style:\\s*(italic|oblique)");
    private static final Pattern NOT_ITALIC = Pattern.compile("font-style:\\s*normal");
    private static final Pattern STRUCK = Pattern.compile("text-decoration[^;]*line-through");

    private HtmlMarks() {}

    static Set<Mark> of(Element element, Set<Mark> around) {
        var marks = EnumSet.noneOf(Mark.class);
        marks.addAll(around);
        switch (element.normalName()) {
            case "b", "strong" -> marks.add(Mark.BOLD);
            case "i", "em", "cite" -> marks.add(Mark.ITALIC);
            case "s", "del", "strike" -> marks.add(Mark.STRUCK);
            case "code", "kbd", "samp", "tt" -> marks.add(Mark.CODE);
            default -> {}
        }
        var style = element.attr("style").toLowerCase(Locale.ROOT);
        change(marks, Mark.BOLD, BOLD.matcher(style).find(), NOT_BOLD.matcher(style).find());
        change(marks, Mark.ITALIC, ITALIC.matcher(style).find(), NOT_ITALIC.matcher(style).find());
        change(marks, Mark.STRUCK, STRUCK.matcher(style).find(), false);
        return marks;
    }

    private static void change(Set<Mark> marks, Mark mark, boolean on, boolean off) {
        if (on) {
            marks.add(mark);
        } else if (off) {
            marks.remove(mark);
        }
    }
}
