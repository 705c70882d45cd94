package no.dypdykk.core.form;

import no.dypdykk.core.text.MarkdownParts;
import no.dypdykk.core.text.MarkdownParts.Part;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Puts the sections of a form back into the body they came from. Sections that say what they said
/// keep their bytes, those that nothing stands in any more go with their heading, new ones come
/// after the section before them in the form. Used once.
final class BodyWriting {
    private final String before;
    private final String lineEnd;
    private final StringBuilder text;
    private boolean touched;

    private BodyWriting(String before) {
        this.before = before;
        this.lineEnd = before.contains("\r\n") ? "\r\n" : "\n";
        this.text = new StringBuilder(before.length() + 200);
    }

    static String body(PageForm form, String before) {
        return new BodyWriting(before).write(form);
    }

    private String write(PageForm form) {
        var parts = FormReading.parts(form.kind(), before);
        var kept = kept(form.body());
        for (var i = 0; i < parts.parts().size(); i++) {
            var part = parts.parts().get(i);
            append(kept.get(i), part, parts.content(part));
            freshAfter(i, form.body()).forEach(this::appendFresh);
        }
        return text.toString();
    }

    private static Map<Integer, Section> kept(List<Section> sections) {
        return sections.stream()
                .filter(section -> section.was() >= 0)
                .collect(Collectors.toMap(Section::was, section -> section, (first, _) -> first));
    }

    /// New sections between this part of the source and the next; what comes before all parts is
    /// put after the first.
    private static List<Section> freshAfter(int part, List<Section> sections) {
        var found = new ArrayList<Section>();
        var at = 0;
        for (var section : sections) {
            at = section.was() >= 0 ? section.was() : at;
            if (section.was() < 0 && at == part && !section.text().isBlank()) {
                found.add(section);
            }
        }
        return found;
    }

    private void append(@Nullable Section section, Part part, String content) {
        var says = section == null ? content : said(section);
        if (says.equals(content)) {
            separateIfTouched(part.start() < part.contentEnd());
            text.append(before, part.start(), part.end());
        } else if (says.isBlank()) {
            touched = true;
        } else {
            separateIfTouched(true);
            text.append(before, part.start(), part.contentStart());
            separateFromHeading(part);
            text.append(says.replace("\n", lineEnd)).append(before, part.contentEnd(), part.end());
            touched = true;
        }
    }

    private void appendFresh(Section section) {
        touched = true;
        separateIfTouched(true);
        var heading = section.heading().replaceAll("\\s+", " ").strip();
        if (!heading.isEmpty()) {
            text.append("## ").append(heading).append(lineEnd).append(lineEnd);
        }
        text.append(said(section).replace("\n", lineEnd)).append(lineEnd);
        touched = true;
    }

    private static String said(Section section) {
        return MarkdownParts.unified(section.text()).stripTrailing();
    }

    private void separateFromHeading(Part part) {
        if (!part.heading().isEmpty() && !endsWithLineEnd()) {
            text.append(lineEnd).append(lineEnd);
        }
    }

    /// A blank line between what was written and what comes, where this form changed something.
    private void separateIfTouched(boolean somethingComes) {
        if (!touched || !somethingComes) {
            return;
        }
        if (!text.toString().isBlank()) {
            if (!endsWithLineEnd()) {
                text.append(lineEnd);
            }
            if (!text.toString().endsWith(lineEnd + lineEnd)) {
                text.append(lineEnd);
            }
        }
        touched = false;
    }

    private boolean endsWithLineEnd() {
        return !text.isEmpty() && "\r\n".indexOf(text.charAt(text.length() - 1)) >= 0;
    }
}
