package no.dypdykk.core.evidence.disclosure;

import no.dypdykk.core.evidence.Series;

/// What everyone may see of one period of a series.
public sealed interface Shown {
    String period();

    /// As it is kept.
    record Value(Series.Point point) implements Shown {
        @Override
        public String period() {
            return point.period();
        }
    }

    /// The mean of the four quarters of a year, none of which may be seen.
    ///
    /// @param people the mean of them, rounded
    record YearMean(String period, double value, int people, String source) implements Shown {}

    record Hidden(String period, Reason reason) implements Shown {}

    /// Why a value is not shown.
    enum Reason {
        /// It is about fewer people than the limit.
        FEW_PEOPLE("few-people"),
        /// A year may be seen, parts of it may not.
        ONLY_YEARS("only-years"),
        /// It is about fewer people than the limit for self-certified and doctor-certified apart.
        NO_SPLIT("no-split"),
        /// Others that are hidden could be computed from it.
        PROTECTS_OTHERS("protects-others");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
