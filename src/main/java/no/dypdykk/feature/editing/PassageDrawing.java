package no.dypdykk.feature.editing;

import no.dypdykk.core.form.CaseSection;
import no.dypdykk.core.form.PageForm;
import no.dypdykk.core.form.Section;
import no.dypdykk.core.page.PageKind;

import java.util.ArrayList;
import java.util.List;

/// Draws the sections of a text: the programme's own headings are fixed, others can be changed, and
/// a case has an empty one last.
record PassageDrawing(PageForm form, FieldLabels labels) {
    List<EditorView.Passage> passages() {
        var passages = new ArrayList<EditorView.Passage>();
        var isCase = form.kind() == PageKind.CASE;
        for (var i = 0; i < form.body().size(); i++) {
            var section = form.body().get(i);
            var says = !section.heading().isBlank() || !section.text().isBlank();
            if (!isCase || says || section.was() >= 0) {
                passages.add(passage(section, i, !isCase || says));
            }
        }
        if (isCase) {
            passages.add(passage(Section.fresh("", ""), form.body().size(), true));
        }
        return passages;
    }

    private EditorView.Passage passage(Section section, int position, boolean shown) {
        var place = "body[" + position + "]";
        var known = CaseSection.of(section.heading());
        var isWhole = section.heading().isEmpty() && section.was() >= 0;
        return new EditorView.Passage(
                place,
                section.heading(),
                section.was() < 0 ? "" : "" + section.was(),
                shown,
                known.isPresent() || isWhole
                        ? null
                        : new Box.Line(
                                labels.of(place + ".heading", "body.heading"),
                                section.heading(),
                                null,
                                "text"),
                new Box.Area(
                        labels.of(place + ".text", bodyKey(section)),
                        section.text(),
                        form.kind() == PageKind.CASE ? 6 : 16,
                        true));
    }

    private String bodyKey(Section section) {
        return CaseSection.of(section.heading())
                .map(known -> "body." + known.code())
                .orElse(
                        section.was() >= 0 && section.heading().isEmpty()
                                ? "body.whole"
                                : "body.own");
    }
}
