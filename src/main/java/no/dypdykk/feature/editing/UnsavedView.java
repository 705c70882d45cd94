package no.dypdykk.feature.editing;

import no.dypdykk.core.page.PageId;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.port.Drafts.Draft;
import no.dypdykk.web.DateWords;
import no.dypdykk.web.Texts;
import no.dypdykk.web.Urls;

import java.util.List;
import java.util.stream.Stream;

/// A text that somebody began and did not save.
///
/// @param title as typed so far
/// @param kept when the store had it last, in words
/// @param path where to go on
/// @param form identity of its form, for throwing it away
public record UnsavedView(String title, String kept, String path, String form) {
    static List<UnsavedView> of(List<Draft> drafts, Texts texts) {
        return drafts.stream().flatMap(draft -> of(draft, texts)).toList();
    }

    /// Nothing for a draft of something that no longer exists.
    static Stream<UnsavedView> of(Draft draft, Texts texts) {
        return path(draft)
                .map(path ->
                        new UnsavedView(
                                draft.title().isBlank()
                                        ? texts.get("draft.untitled")
                                        : draft.title(),
                                texts.get(
                                        "draft.kept",
                                        DateWords.date(draft.time(), texts),
                                        DateWords.time(draft.time())),
                                Urls.draft(path, draft.form()),
                                draft.form()));
    }

    private static Stream<String> path(Draft draft) {
        var kind = PageKind.ofCode(draft.subject());
        return kind.isPresent()
                ? kind.map(Urls::newPage).stream()
                : Stream.of(draft.subject())
                        .filter(PageId::isValid)
                        .map(PageId::new)
                        .map(id ->
                                SentForm.read(draft.content()).isSuggestion()
                                        ? Urls.suggest(id)
                                        : Urls.edit(id));
    }
}
