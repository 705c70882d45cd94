package no.dypdykk.core.evidence.judging;

import no.dypdykk.core.evidence.Period;
import no.dypdykk.core.evidence.analysis.Quarters;

import java.time.YearMonth;
import java.util.List;

/// What lies between the first month of a comparison and its last, as the method knows it (section
/// 1): new ways of measuring, and the pandemic. It is about sick leave only.
///
/// @param broken the numbers are measured in another way from some month within on
/// @param inPandemic some of the numbers are from the pandemic
record Window(boolean broken, boolean inPandemic) {
    /// The new register of 2015, and agreed days without correction for holidays from 2018 on.
    private static final List<YearMonth> BREAKS =
            List.of(YearMonth.of(2015, 1), YearMonth.of(2018, 10));

    private static final Period PANDEMIC = new Period(YearMonth.of(2020, 1), YearMonth.of(2022, 6));

    /// From one period to a later one, with nothing in between.
    static Window between(Period first, Period second) {
        return new Window(
                isBroken(first.from(), second.to()),
                first.overlaps(PANDEMIC) || second.overlaps(PANDEMIC));
    }

    /// Without a pause.
    static Window throughout(Period period) {
        return new Window(isBroken(period.from(), period.to()), period.overlaps(PANDEMIC));
    }

    /// From the first of the quarters to the last.
    static Window over(Quarters quarters) {
        return throughout(QuarterFigures.span(quarters));
    }

    private static boolean isBroken(YearMonth from, YearMonth to) {
        return BREAKS.stream().anyMatch(b -> b.isAfter(from) && !b.isAfter(to));
    }
}
