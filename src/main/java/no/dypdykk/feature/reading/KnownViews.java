package no.dypdykk.feature.reading;

import no.dypdykk.core.evidence.Indicator;
import no.dypdykk.core.evidence.judging.Judged;
import no.dypdykk.core.evidence.judging.Picture.Pooled;
import no.dypdykk.feature.reading.CaseEvidence.OfOutcome;
import no.dypdykk.feature.reading.PracticeEvidence.OfIndicator;
import no.dypdykk.port.Pages.Summary;
import no.dypdykk.web.EvidenceWords;
import no.dypdykk.web.JudgedViews;
import no.dypdykk.web.Texts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/// What is known of the cases or practices that another page gathers, each for itself.
record KnownViews(Shelf shelf) {
    private static final int MOST = 30;

    /// The first of the cases that tell of something measured.
    List<KnownView> ofCases(Collection<Summary> cases) {
        return cases.stream()
                .limit(MOST)
                .map(page -> new KnownView(Shelf.link(page), lines(page)))
                .filter(known -> !known.lines().isEmpty())
                .toList();
    }

    private List<KnownView.Line> lines(Summary page) {
        return shelf.evidence()
                .published(page.id(), shelf)
                .map(found -> lines(found.outcomes()))
                .orElse(List.of());
    }

    /// One line for each outcome of a case.
    List<KnownView.Line> lines(List<OfOutcome> outcomes) {
        var lines = new ArrayList<KnownView.Line>();
        outcomes.forEach(outcome -> add(outcome, lines));
        return lines;
    }

    private void add(OfOutcome outcome, List<KnownView.Line> lines) {
        Judged judged = outcome.judged();
        if (judged != null) {
            shelf.indicatorById(judged.indicator())
                    .ifPresent(indicator -> lines.add(line(judged, indicator)));
        }
    }

    private KnownView.Line line(Judged judged, Indicator indicator) {
        Texts texts = shelf.texts();
        int level = judged.grade().level();
        String name = new EvidenceWords(texts).grade(level).toLowerCase(Locale.ROOT);
        return new KnownView.Line(
                shelf.indicator(indicator.id()),
                judged.population(),
                new JudgedViews(texts).sentence(judged, indicator, null),
                texts.get("judged.grade", level, name));
    }

    /// The first of the practices that some case tried and measured.
    List<KnownView> ofPractices(Collection<Summary> practices) {
        return practices.stream()
                .limit(MOST)
                .map(this::practice)
                .filter(known -> !known.lines().isEmpty())
                .toList();
    }

    private KnownView practice(Summary page) {
        return new KnownView(
                Shelf.link(page),
                new PracticeEvidence(shelf)
                        .of(page.address()).stream()
                                .map(found -> line(found, page.title()))
                                .toList());
    }

    private KnownView.Line line(OfIndicator found, String practice) {
        Texts texts = shelf.texts();
        Pooled pooled = found.picture().pooled();
        int trust = pooled == null ? 0 : pooled.trust().level();
        int cases = found.picture().entries().size() + found.picture().unusable().size();
        return new KnownView.Line(
                shelf.indicator(found.indicator().id()),
                null,
                new PictureViews(texts).sentence(pooled, found.indicator(), practice),
                texts.count("cases", cases) + ", " + new EvidenceWords(texts).trust(trust));
    }
}
