package no.dypdykk.core.form;

import no.dypdykk.core.page.Language;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.text.Coded;
import no.dypdykk.core.text.Field;
import no.dypdykk.core.text.FrontMatter;
import no.dypdykk.core.text.MarkdownParts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// From the stored text to a form.
public final class FormReading {
    private FormReading() {}

    /// The form of a page; empty when the text can only be shown as Markdown, because it cannot be
    /// read or holds something where a form has no place for it.
    public static Optional<PageForm> form(String source) {
        return FrontMatter.parse(source) instanceof FrontMatter.Parsing.Parsed(var text)
                ? text.field("kind").flatMap(FormReading::kind).flatMap(kind -> form(kind, text))
                : Optional.empty();
    }

    private static Optional<PageKind> kind(Field field) {
        return field instanceof Field.Scalar scalar
                ? PageKind.ofCode(scalar.text().strip())
                : Optional.empty();
    }

    private static Optional<PageForm> form(PageKind kind, FrontMatter text) {
        try {
            var fields = FormFields.tidied(FormShape.of(kind), text.fields());
            return Optional.of(new PageForm(kind, text.source(), fields, body(kind, fields, text)));
        } catch (FormFields.Misfit e) {
            return Optional.empty();
        }
    }

    private static List<Section> body(PageKind kind, Field.Entries fields, FrontMatter text) {
        var parts = parts(kind, text.body());
        var sections = new ArrayList<Section>();
        for (var i = 0; i < parts.parts().size(); i++) {
            var part = parts.parts().get(i);
            sections.add(new Section(part.heading(), i, parts.content(part)));
        }
        if (kind == PageKind.CASE) {
            addMissing(sections, language(fields));
        }
        return sections;
    }

    /// The body cut as the form shows it.
    static MarkdownParts parts(PageKind kind, String body) {
        return kind == PageKind.CASE ? MarkdownParts.of(body) : MarkdownParts.whole(body);
    }

    /// Puts each of the programme's headings that the text lacks after the one before it.
    private static void addMissing(List<Section> sections, Language language) {
        var at = 0;
        for (var wanted : CaseSection.values()) {
            var found = position(sections, wanted);
            if (found < 0) {
                at = at + 1;
                sections.add(at, Section.fresh(wanted.heading(language), ""));
            } else {
                at = Math.max(at, found);
            }
        }
    }

    private static int position(List<Section> sections, CaseSection wanted) {
        for (var i = 0; i < sections.size(); i++) {
            if (CaseSection.of(sections.get(i).heading()).filter(wanted::equals).isPresent()) {
                return i;
            }
        }
        return -1;
    }

    private static Language language(Field.Entries fields) {
        return fields.entries().get("lang") instanceof Field.Scalar scalar
                ? Coded.of(Language.class, scalar.text()).orElse(Language.NB)
                : Language.NB;
    }
}
