package no.dypdykk.core.intake;

import no.dypdykk.core.evidence.Series;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Whether values of a series in percent look like hundredths of what they should be: 0.086 where
/// 8.6 is meant. Nobody can know; it is asked.
final class Fractions {
    private static final double SMALLEST_STEP = 20;
    private static final double ALIKE = 3;
    private static final double PERCENT = 100;

    private final Series head;
    private double least = Double.POSITIVE_INFINITY;
    private String leastAt = "";
    private double most;
    private String mostAt = "";

    Fractions(Series head) {
        this.head = head;
    }

    /// A value of zero says nothing.
    void add(String period, double value) {
        if (value > 0 && value < least) {
            least = value;
            leastAt = period;
        }
        if (value > most) {
            most = value;
            mostAt = period;
        }
    }

    List<Remark> remarks() {
        if (!head.unit().startsWith("percent") || least > limit()) {
            return List.of();
        }
        if (most <= limit()) {
            return List.of(remark(mostAt, IntakeCode.FRACTIONS, most, PERCENT * most));
        }
        boolean one =
                most >= SMALLEST_STEP * least
                        && PERCENT * least <= ALIKE * most
                        && PERCENT * least >= most / ALIKE;
        return one
                ? List.of(remark(leastAt, IntakeCode.FRACTION, least, PERCENT * least, most))
                : List.of();
    }

    /// The largest fraction there can be; of sick leave 0.4 (method, section 2), since less than
    /// one percent of it is no wonder.
    private double limit() {
        return head.indicator().startsWith("sf_") ? 0.4 : 1;
    }

    private Remark remark(String period, IntakeCode code, double... values) {
        return new Remark(
                head.id(),
                period,
                code.code(),
                Arrays.stream(values)
                        .mapToObj(value -> String.format(Locale.ROOT, "%.4g", value))
                        .toList());
    }
}
