package no.dypdykk.core.edit;

import no.dypdykk.core.evidence.Figure;
import no.dypdykk.core.evidence.Outcome;
import no.dypdykk.core.page.CaseStudy;
import no.dypdykk.core.page.GroupSize;
import no.dypdykk.core.page.Page;
import no.dypdykk.core.page.PageReader;
import no.dypdykk.core.page.PageReading;
import no.dypdykk.core.page.Problem;
import no.dypdykk.core.page.ProblemCode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Levels that can be right and seldom are: sick leave above 40 percent, where twenty or more work
/// there or nobody says how many (method, section 2). The writer is asked once.
final class UnusualFigures {
    private static final double HIGH = 40;
    private static final double ALL = 100;
    private static final int SMALL = 20;

    private UnusualFigures() {}

    /// @param before the text that the page has now, empty for a new page: what stands there was
    ///   confirmed
    static List<Problem> in(Page page, String before) {
        if (!(page instanceof CaseStudy study)) {
            return List.of();
        }
        var found = new ArrayList<Problem>();
        for (int i = 0; i < study.outcomes().size(); i++) {
            Outcome outcome = study.outcomes().get(i);
            for (int j = 0; j < outcome.figures().size(); j++) {
                Figure figure = outcome.figures().get(j);
                if (isUnusual(figure, outcome, study)) {
                    found.add(problem("outcomes[%d].figures[%d].value".formatted(i, j), figure));
                }
            }
        }
        return found.isEmpty() ? found : without(found, known(before));
    }

    private static List<Problem> without(List<Problem> found, Set<String> known) {
        return found.stream()
                .filter(problem -> !known.contains(problem.details().getFirst()))
                .toList();
    }

    /// The unusual levels of a text, as they are told.
    private static Set<String> known(String source) {
        var known = new HashSet<String>();
        if (PageReader.read(source) instanceof PageReading.Read(CaseStudy study, _)) {
            for (Outcome outcome : study.outcomes()) {
                outcome.figures().stream()
                        .filter(figure -> isUnusual(figure, outcome, study))
                        .forEach(figure -> known.add(told(figure)));
            }
        }
        return known;
    }

    private static boolean isUnusual(Figure figure, Outcome outcome, CaseStudy study) {
        boolean percent = figure.unit() == null || figure.unit().equals("percent");
        boolean high =
                outcome.indicator().startsWith("sf_")
                        ? figure.value() > HIGH
                        : outcome.indicator().equals("naervaer") && figure.value() < ALL - HIGH;
        return percent
                && high
                && GroupSize.of(outcome, study.setting().employees()).orElse(SMALL) >= SMALL;
    }

    private static Problem problem(String field, Figure figure) {
        return new Problem(field, 0, ProblemCode.UNUSUAL_NUMBER.code(), List.of(told(figure)));
    }

    private static String told(Figure figure) {
        return Double.toString(figure.value()).replaceAll("\\.0$", "").replace('.', ',');
    }
}
