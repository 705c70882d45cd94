package no.dypdykk.feature.editing;

import no.dypdykk.core.edit.EditOutcome;
import no.dypdykk.core.text.Overlap;
import no.dypdykk.web.Urls;

import java.util.regex.Pattern;

/// Shows both texts where two people changed the same.
final class Clashes {
    private static final Pattern ELEMENT = Pattern.compile("\\[[^]]*]");

    private Clashes() {}

    static EditorView.Theirs theirs(EditOutcome.Conflict conflict, FieldWords words) {
        var theirs = conflict.theirs();
        var base = conflict.base();
        return new EditorView.Theirs(
                theirs.number(),
                theirs.author(),
                theirs.source(),
                base == null
                        ? null
                        : Urls.comparison(theirs.page(), base.number(), theirs.number(), false),
                conflict.merge().overlaps().stream()
                        .map(overlap -> clash(overlap, words))
                        .toList());
    }

    private static EditorView.Clash clash(Overlap overlap, FieldWords words) {
        return new EditorView.Clash(
                place(overlap.field(), words), overlap.theirs(), overlap.mine());
    }

    /// `outcomes[sf_total].result` is called what the form calls it; what the form does not know
    /// has its own name.
    private static String place(String field, FieldWords words) {
        if (field.equals(Overlap.BODY)) {
            return words.name("body.whole");
        }
        return words.known(ELEMENT.matcher(field).replaceAll("")).orElse(field);
    }
}
