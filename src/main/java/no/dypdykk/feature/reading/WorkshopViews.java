package no.dypdykk.feature.reading;

import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.page.Workshop;
import no.dypdykk.web.DateWords;

import java.util.Set;

/// A workshop as its page shows it.
record WorkshopViews(PageFrames frames, Workshop workshop) {
    WorkshopView view() {
        Shelf shelf = frames.shelf();
        return new WorkshopView(
                frames.top(),
                workshop.date() == null ? null : DateWords.date(workshop.date(), shelf.texts()),
                workshop.place(),
                workshop.steps().stream()
                        .map(step ->
                                new WorkshopView.Step(
                                        step.kind(), step.title(), step.minutes(), step.question()))
                        .toList(),
                shelf.links(PageKind.CONCEPT, workshop.concepts()),
                frames.story(),
                frames.foot(shelf.tx().pages().backlinks(workshop.head().address()), Set.of()));
    }
}
