package no.dypdykk.feature.evidence;

import no.dypdykk.web.ChartView;
import no.dypdykk.web.Choice;
import no.dypdykk.web.FormProblems;
import no.dypdykk.web.JudgedView;
import no.dypdykk.web.UsualView;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The page where anyone can see what a series carries.
///
/// @param judged null before something was sent, and when it could not be read
/// @param chart null when there is no series to draw
/// @param usual what is usual for the unit; null when there are too few quarters
/// @param neither periods that count neither before nor after
/// @param asksIfSure whether very high sick leave is to be confirmed
public record SelfView(
        SelfForm form,
        FormProblems problems,
        List<Choice> indicators,
        @Nullable JudgedView judged,
        @Nullable ChartView chart,
        @Nullable UsualView usual,
        List<String> neither,
        boolean asksIfSure,
        UnitsForm units,
        List<NoiseRow> noise) {
    public SelfView {
        indicators = List.copyOf(indicators);
        neither = List.copyOf(neither);
        noise = List.copyOf(noise);
    }

    /// Of 100 units of this size in which nothing changes, how many look better.
    ///
    /// @param quarter 2 points below the same quarter of last year
    /// @param year yearly mean 2 points down
    /// @param anyQuarter at least one of the four quarters 2 points down
    /// @param band 95 % noise band in points, year to year
    /// @param chosen the same as `year` for a unit among the worst fifth at the start
    public record NoiseRow(
            String employees,
            String quarter,
            String year,
            String anyQuarter,
            String band,
            String chosen) {
        private static NoiseRow of(String... cells) {
            return new NoiseRow(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]);
        }
    }

    /// From the simulation behind the noise formula (method, section 9): level 9.2 %.
    static List<NoiseRow> simulated() {
        return List.of(
                NoiseRow.of("10", "39", "35", "77", "11,5", "75"),
                NoiseRow.of("20", "36", "31", "73", "8,1", "65"),
                NoiseRow.of("30", "34", "27", "70", "6,6", "59"),
                NoiseRow.of("50", "30", "22", "65", "5,2", "50"),
                NoiseRow.of("100", "23", "14", "55", "3,7", "35"),
                NoiseRow.of("200", "16", "7", "42", "2,6", "18"),
                NoiseRow.of("500", "6", "1", "21", "1,7", "5"),
                NoiseRow.of("1000", "3", "0,1", "10", "1,3", "1"));
    }
}
