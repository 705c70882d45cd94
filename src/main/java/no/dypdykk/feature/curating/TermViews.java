package no.dypdykk.feature.curating;

import no.dypdykk.core.text.FieldTerm;
import no.dypdykk.core.text.Folding;
import no.dypdykk.feature.curating.TermListView.Line;
import no.dypdykk.port.Terms.Kept;
import no.dypdykk.web.Link;
import no.dypdykk.web.Paging;
import no.dypdykk.web.Texts;
import no.dypdykk.web.Urls;

import org.jspecify.annotations.Nullable;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Puts the list of words in a reader's order and language.
record TermViews(Texts texts) {
    private static final int SIZE = 50;

    /// @param page from 1; one beyond the last is the last
    TermListView list(
            List<Kept> all, String query, int page, @Nullable String done, @Nullable Link tried) {
        String plain = Folding.plain(query.strip());
        Collator alphabet = Collator.getInstance(Locale.of("nb", "NO"));
        List<Kept> found =
                all.stream()
                        .filter(kept -> matches(kept.term(), plain))
                        .sorted(Comparator.comparing(kept -> kept.term().name(), alphabet))
                        .toList();
        int last = Math.max(1, (found.size() + SIZE - 1) / SIZE);
        var paging =
                Paging.of(
                        Math.clamp(page, 1, last),
                        SIZE,
                        found.size(),
                        number -> Urls.terms(query, number));
        return new TermListView(
                query,
                found.stream().skip(paging.start() - 1L).limit(SIZE).map(this::line).toList(),
                found.size(),
                paging,
                done,
                tried);
    }

    private static boolean matches(FieldTerm term, String plain) {
        return term.forms().anyMatch(form -> Folding.plain(form).contains(plain));
    }

    private Line line(Kept kept) {
        FieldTerm term = kept.term();
        String others =
                Stream.of(
                                other("nn", term.nynorsk(), term),
                                other("da", term.danish(), term),
                                other("en", term.english(), term))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" · "));
        return new Line(
                new Link(Urls.term(kept.number()), term.name()),
                others,
                String.join(", ", term.synonyms()));
    }

    private String other(String lang, String form, FieldTerm term) {
        return form.isEmpty() || form.equals(term.name())
                ? ""
                : texts.get("terms.in." + lang, form);
    }
}
