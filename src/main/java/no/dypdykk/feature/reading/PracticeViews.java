package no.dypdykk.feature.reading;

import no.dypdykk.core.evidence.Result;
import no.dypdykk.core.page.Card;
import no.dypdykk.core.page.LinkType;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.page.Practice;
import no.dypdykk.core.page.Tried;
import no.dypdykk.feature.reading.CaseEvidence.Case;
import no.dypdykk.feature.reading.PracticeEvidence.OfIndicator;
import no.dypdykk.port.Pages.Backlink;
import no.dypdykk.port.Pages.Summary;
import no.dypdykk.web.DateWords;
import no.dypdykk.web.ResultCounts;
import no.dypdykk.web.Teaser;
import no.dypdykk.web.Texts;
import no.dypdykk.web.Urls;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// A practice as its page shows it: every case that tried it, results counted and not weighed.
record PracticeViews(PageFrames frames, Practice practice, PracticeFilter filter) {
    PracticeView view() {
        Shelf shelf = frames.shelf();
        var backlinks = shelf.tx().pages().backlinks(practice.head().address());
        var main = from(backlinks, LinkType.TRIED_MAIN);
        var bundle = from(backlinks, LinkType.TRIED_BUNDLE);
        bundle.removeAll(main);
        var all = new ArrayList<>(main);
        all.addAll(bundle);
        var evidence = new PracticeEvidence(shelf);
        var cases = evidence.cases(practice.head().address());
        return new PracticeView(
                frames.top(),
                shelf.links(PageKind.CONCEPT, practice.concepts()),
                practice.indicators().stream().map(shelf::indicator).toList(),
                shelf.links(PageKind.PRACTICE, practice.related()),
                pictures(evidence, cases),
                new PracticeChoices(shelf, filter).of(cases),
                ResultCounts.of(results(all)),
                byIndicator(all),
                started(all),
                all.stream().filter(page -> page.card().isUnmeasured()).map(Shelf::link).toList(),
                teasers(main),
                teasers(bundle),
                takenUp(all),
                Urls.startedCase(practice.head().slug()),
                frames.story(),
                frames.foot(
                        backlinks,
                        Set.of(LinkType.TRIED_MAIN, LinkType.TRIED_BUNDLE, LinkType.RELATED)));
    }

    /// What its cases carry together, one picture an indicator.
    List<PictureView> pictures() {
        var evidence = new PracticeEvidence(frames.shelf());
        return pictures(evidence, evidence.cases(practice.head().address()));
    }

    private List<PictureView> pictures(PracticeEvidence evidence, List<Case> cases) {
        var views = new PictureViews(frames.shelf().texts());
        var pictures = new ArrayList<PictureView>();
        var whole = evidence.of(cases, PracticeFilter.NONE);
        var chosen = filter.narrows() ? evidence.of(cases, filter) : whole;
        for (int i = 0; i < whole.size(); i++) {
            OfIndicator one = whole.get(i);
            if (filter.shows(one.indicator().id())) {
                pictures.add(views.view(one, chosen.get(i), practice, pictures.size()));
            }
        }
        return pictures;
    }

    private static List<Summary> from(List<Backlink> backlinks, LinkType type) {
        return new ArrayList<>(
                backlinks.stream()
                        .filter(link -> link.type() == type)
                        .map(Backlink::from)
                        .toList());
    }

    private static List<PracticeView.TakenUp> takenUp(List<Summary> cases) {
        return Stream.of(Tried.values())
                .map(how ->
                        new PracticeView.TakenUp(
                                how,
                                cases.stream()
                                        .filter(page -> page.card().tried() == how)
                                        .map(Shelf::link)
                                        .toList()))
                .filter(taken -> !taken.cases().isEmpty())
                .toList();
    }

    private List<PracticeView.Started> started(List<Summary> cases) {
        return cases.stream()
                .filter(page -> page.card().results().containsValue(Result.TOO_EARLY))
                .map(page -> new PracticeView.Started(Shelf.link(page), followup(page.card())))
                .toList();
    }

    private @Nullable String followup(Card card) {
        LocalDate day = card.followup();
        LocalDate today = frames.today();
        Texts texts = frames.shelf().texts();
        return day == null
                ? null
                : texts.get(
                        today != null && card.isDue(today) ? "followup.due" : "followup.on",
                        DateWords.date(day, texts));
    }

    private List<Teaser> teasers(List<Summary> cases) {
        return frames.shelf().teasers(cases);
    }

    private static List<Result> results(List<Summary> cases) {
        return cases.stream().flatMap(page -> page.card().results().values().stream()).toList();
    }

    private List<PracticeView.Pooled> byIndicator(List<Summary> cases) {
        var results = new LinkedHashMap<String, List<Result>>();
        for (Summary page : cases) {
            page.card()
                    .results()
                    .forEach((id, result) ->
                            results.computeIfAbsent(id, _ -> new ArrayList<>()).add(result));
        }
        return results.entrySet().stream()
                .map(entry ->
                        new PracticeView.Pooled(
                                frames.shelf().indicator(entry.getKey()),
                                ResultCounts.of(entry.getValue())))
                .toList();
    }
}
