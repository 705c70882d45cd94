package no.dypdykk.feature.reading;

import no.dypdykk.core.evidence.Outcome;
import no.dypdykk.core.evidence.judging.Judged;
import no.dypdykk.core.page.Card;
import no.dypdykk.core.page.CaseStudy;
import no.dypdykk.core.page.CaseStudy.Setting;
import no.dypdykk.core.page.LinkType;
import no.dypdykk.core.page.PageAddress;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.page.Part;
import no.dypdykk.core.place.Resolution;
import no.dypdykk.core.text.Coded;
import no.dypdykk.port.Pages.Summary;
import no.dypdykk.web.DateWords;
import no.dypdykk.web.Link;
import no.dypdykk.web.NorwegianNumbers;
import no.dypdykk.web.PeriodWords;
import no.dypdykk.web.Urls;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// A case study as the case page shows it.
record CaseViews(PageFrames frames, CaseStudy study) {
    CaseView view() {
        Shelf shelf = frames.shelf();
        return new CaseView(
                frames.top(),
                facts(),
                study.practices().stream().flatMap(this::used).toList(),
                taken(study.trial()),
                shelf.links(PageKind.CONCEPT, study.concepts()),
                outcomes(),
                frames.story(),
                frames.foot(
                        shelf.tx().pages().backlinks(study.head().address()),
                        Set.of(LinkType.RELATED)));
    }

    private CaseView.@Nullable Taken taken(CaseStudy.@Nullable Trial trial) {
        return trial == null
                ? null
                : new CaseView.Taken(
                        word(trial.how()),
                        trial.after() == null
                                ? null
                                : frames.shelf()
                                        .find(new PageAddress(PageKind.CASE, trial.after()))
                                        .map(Shelf::link)
                                        .orElse(null));
    }

    private Stream<CaseView.Used> used(CaseStudy.PracticeUse use) {
        return frames
                .shelf()
                .find(new PageAddress(PageKind.PRACTICE, use.practice()))
                .map(page -> new CaseView.Used(Shelf.link(page), use.part() == Part.MAIN))
                .stream();
    }

    private CaseView.Facts facts() {
        Setting setting = study.setting();
        var texts = frames.shelf().texts();
        return new CaseView.Facts(
                places().toList(),
                nameThen(setting.municipality()),
                setting.place(),
                PeriodWords.years(setting.from(), setting.to(), texts),
                setting.sector() == null ? setting.serviceType() : word(setting.sector()),
                setting.employees() == null ? null : NorwegianNumbers.count(setting.employees()),
                setting.teller() == null ? null : word(setting.teller()),
                word(setting.progress()),
                followup(),
                setting.deepDive());
    }

    private @Nullable String followup() {
        var day = study.setting().followup();
        if (day == null) {
            return null;
        }
        var texts = frames.shelf().texts();
        var today = frames.today();
        boolean due = today != null && Card.of(study).isDue(today);
        return texts.get(due ? "followup.due" : "followup.on", DateWords.date(day, texts));
    }

    private String word(Coded value) {
        return frames.shelf().texts().name(value);
    }

    private Stream<Link> places() {
        return Stream.concat(
                        Stream.ofNullable(study.setting().municipality()),
                        study.setting().partners().stream())
                .map(this::today)
                .filter(Objects::nonNull)
                .distinct();
    }

    private @Nullable Link today(String number) {
        return switch (resolve(number)) {
            case Resolution.Current(var now) -> link(now.number(), now.name());
            case Resolution.Replaced(_, var now) -> link(now.number(), now.name());
            case Resolution.Divided(var former) -> link(former.number(), former.name());
            case Resolution.Unknown _ -> null;
        };
    }

    private static Link link(String number, String name) {
        return new Link(Urls.municipality(number), name);
    }

    /// The name at the time where it was another than today's.
    private @Nullable String nameThen(@Nullable String number) {
        return number != null
                        && resolve(number) instanceof Resolution.Replaced(var former, var now)
                        && !former.name().equals(now.name())
                ? former.name()
                : null;
    }

    private Resolution resolve(String number) {
        return frames.shelf().reference().municipalities().resolve(number);
    }

    private List<OutcomeView> outcomes() {
        Shelf shelf = frames.shelf();
        var views = new OutcomeViews(shelf.texts(), study.head().sources());
        String practice = mainPractice();
        boolean bundled = study.practices().size() > 1;
        var made = new ArrayList<OutcomeView>();
        for (CaseEvidence.OfOutcome found : shelf.evidence().of(frames.stored(), study, shelf)) {
            Outcome outcome = found.outcome();
            Judged judged = found.judged();
            made.add(
                    views.view(
                            outcome,
                            shelf.indicatorById(outcome.indicator()).orElse(null),
                            new CaseBackground(study.setting())
                                    .of(shelf.judging().background(outcome.indicator())),
                            study.setting().from(),
                            made.size(),
                            judged == null
                                    ? null
                                    : new OutcomeViews.Judging(
                                            judged, practice, bundled, found.comparedWith())));
        }
        return made;
    }

    /// The title of the only practice, or of the main one; null when neither is named.
    private @Nullable String mainPractice() {
        boolean only = study.practices().size() == 1;
        return study.practices().stream()
                .filter(use -> only || use.part() == Part.MAIN)
                .findFirst()
                .flatMap(use ->
                        frames.shelf().find(new PageAddress(PageKind.PRACTICE, use.practice())))
                .map(Summary::title)
                .orElse(null);
    }
}
