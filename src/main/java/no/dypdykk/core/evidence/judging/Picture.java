package no.dypdykk.core.evidence.judging;

import no.dypdykk.core.evidence.analysis.Estimate;
import no.dypdykk.core.evidence.analysis.Interval;
import no.dypdykk.core.evidence.analysis.RandomEffects;
import no.dypdykk.core.evidence.analysis.Trust;
import no.dypdykk.core.evidence.analysis.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// All that the cases of a practice carry together for one indicator (method, section 7).
///
/// @param entries cases that can be pooled, by grade, then year, then name
/// @param unusable cases that report on the indicator without usable numbers
/// @param started of these, cases that began and have not reported
/// @param municipalities independent municipalities among the entries
/// @param pooled null below three entries
/// @param stricter the same for grades of 3 and more; null when that is the same or too few
/// @param caveats in the order of the method
public record Picture(
        List<Entry> entries,
        List<CaseResult> unusable,
        int started,
        int municipalities,
        @Nullable Pooled pooled,
        @Nullable Pooled stricter,
        List<Caveat> caveats) {
    public Picture {
        entries = List.copyOf(entries);
        unusable = List.copyOf(unusable);
        caveats = List.copyOf(caveats);
    }

    /// One row: a case, or all cases of one municipality made into one.
    ///
    /// @param share of the weight in percent; 0 when nothing is pooled
    public record Entry(
            List<CaseResult> cases,
            Estimate effect,
            Interval interval,
            Verdict verdict,
            int grade,
            double share) {
        public Entry {
            cases = List.copyOf(cases);
        }

        Entry weighing(double percent) {
            return new Entry(cases, effect, interval, verdict, grade, percent);
        }
    }

    /// @param prediction where a new unit is to be expected; null below five entries
    /// @param ofTen how many of ten new units are to be expected to do better; null below five
    ///   entries or when the trust is 0 or 1
    /// @param ratio the same cases as logarithms of after/before, for sensitivity; null unless the
    ///   levels before differ by more than a factor of 1.5
    /// @param few three or four entries
    /// @param eggerP null below ten entries
    public record Pooled(
            RandomEffects effects,
            Interval interval,
            @Nullable Interval prediction,
            Verdict verdict,
            Trust trust,
            @Nullable Integer ofTen,
            @Nullable RandomEffects ratio,
            boolean few,
            @Nullable Double eggerP) {}

    /// What a reader must keep in mind.
    ///
    /// @param details numbers and names that the text tells; of bundled cases how many they are, of
    ///   how many, and their share of the weight in percent
    public record Caveat(Kind kind, List<String> details) {
        public Caveat {
            details = List.copyOf(details);
        }

        /// In the order of the method.
        public enum Kind {
            GOOD_ONES_ARE_WRITTEN("skrives_oftere"),
            MANY_BEGAN_HIGH("startet_hoeyt"),
            SMALL_UNITS("smaa_enheter"),
            DISAGREEING("sprikende"),
            BUNDLED("flere_tiltak"),
            ONE_CASE_DECIDES("en_sak_avgjoer"),
            TOO_FEW_TO_LOOK("for_faa_til_skjevhet");

            private final String code;

            Kind(String code) {
                this.code = code;
            }

            /// The name in data and the API.
            public String code() {
                return code;
            }
        }
    }
}
