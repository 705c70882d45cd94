package no.dypdykk.feature.reading;

import no.dypdykk.core.page.CaseStudy;
import no.dypdykk.core.page.Sector;
import no.dypdykk.core.page.UnitSize;
import no.dypdykk.core.text.Coded;
import no.dypdykk.feature.reading.CaseEvidence.Case;
import no.dypdykk.web.Choice;
import no.dypdykk.web.OutcomeJudging;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What a reader can choose among the cases of a practice: only what some case is.
record PracticeChoices(Shelf shelf, PracticeFilter filter) {
    private static final int FEWEST = 2;

    List<PracticeView.Filter> of(List<Case> cases) {
        if (cases.size() < FEWEST) {
            return List.of();
        }
        var fields = new ArrayList<PracticeView.Filter>();
        add(fields, "indicator", indicators(cases));
        add(fields, "sector", words(Sector.class, sectors(cases), filter.sector()));
        add(fields, "size", words(UnitSize.class, sizes(cases), filter.size()));
        return fields;
    }

    private void add(List<PracticeView.Filter> fields, String name, List<Choice> found) {
        if (found.size() >= FEWEST || found.stream().anyMatch(Choice::chosen)) {
            var choices = new ArrayList<Choice>();
            choices.add(new Choice("", shelf.texts().get("practice.filter.all"), false));
            choices.addAll(found);
            fields.add(new PracticeView.Filter(name, choices));
        }
    }

    private List<Choice> indicators(List<Case> cases) {
        var reported = new TreeSet<String>();
        cases.forEach(found ->
                found.outcomes()
                        .forEach(of ->
                                reported.add(PracticeEvidence.pooledAs(of.outcome().indicator()))));
        return shelf.reference().indicators().all().stream()
                .filter(indicator -> reported.contains(indicator.id()))
                .map(indicator ->
                        new Choice(
                                indicator.id(),
                                OutcomeViews.name(indicator, shelf.texts()),
                                indicator.id().equals(filter.indicator())))
                .toList();
    }

    private static TreeSet<Sector> sectors(List<Case> cases) {
        var sectors = new TreeSet<Sector>();
        cases.stream()
                .map(found -> found.study().setting().sector())
                .filter(Objects::nonNull)
                .forEach(sectors::add);
        return sectors;
    }

    private static TreeSet<UnitSize> sizes(List<Case> cases) {
        var sizes = new TreeSet<UnitSize>();
        for (Case found : cases) {
            CaseStudy study = found.study();
            found.outcomes()
                    .forEach(of ->
                            sizes.add(UnitSize.of(OutcomeJudging.employees(study, of.outcome()))));
        }
        return sizes;
    }

    private <E extends Enum<E> & Coded> List<Choice> words(
            Class<E> type, TreeSet<E> found, @Nullable E chosen) {
        return Stream.of(type.getEnumConstants())
                .filter(word -> found.contains(word) || word == chosen)
                .map(word -> new Choice(word.code(), shelf.texts().name(word), word == chosen))
                .toList();
    }
}
