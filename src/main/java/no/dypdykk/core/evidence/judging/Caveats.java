package no.dypdykk.core.evidence.judging;

import no.dypdykk.core.evidence.analysis.RandomEffects;
import no.dypdykk.core.evidence.analysis.Trust;
import no.dypdykk.core.evidence.analysis.Verdict;
import no.dypdykk.core.evidence.judging.Picture.Caveat;
import no.dypdykk.core.evidence.judging.Picture.Caveat.Kind;
import no.dypdykk.core.evidence.judging.Picture.Entry;
import no.dypdykk.core.evidence.judging.Picture.Pooled;
import no.dypdykk.core.evidence.judging.Pooling.Measure;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What applies of the caveat box (method, section 7.4), in its order.
final class Caveats {
    private static final double MANY_HIGH = 30;
    private static final double SMALL = 100;
    private static final int ENOUGH_TO_LOOK = 10;

    private Caveats() {}

    static List<Caveat> of(List<Entry> entries, @Nullable Pooled pooled, Measure measure) {
        var caveats = new ArrayList<Caveat>();
        caveats.add(plain(Kind.GOOD_ONES_ARE_WRITTEN));
        if (share(entries, Caveats::mayBeChosenHigh) >= MANY_HIGH) {
            caveats.add(plain(Kind.MANY_BEGAN_HIGH));
        }
        if (medianEmployees(entries) < SMALL) {
            caveats.add(plain(Kind.SMALL_UNITS));
        }
        if (pooled != null && pooled.trust().doubts().contains(Trust.Doubt.DISAGREEING)) {
            caveats.add(plain(Kind.DISAGREEING));
        }
        long bundled = entries.stream().filter(Caveats::isBundled).count();
        if (bundled > 0) {
            caveats.add(new Caveat(Kind.BUNDLED, bundled(entries, bundled, pooled != null)));
        }
        if (pooled != null) {
            deciding(entries, pooled, measure)
                    .map(name -> new Caveat(Kind.ONE_CASE_DECIDES, List.of(name)))
                    .forEach(caveats::add);
        }
        if (entries.size() < ENOUGH_TO_LOOK) {
            caveats.add(plain(Kind.TOO_FEW_TO_LOOK));
        }
        return caveats;
    }

    private static Caveat plain(Kind kind) {
        return new Caveat(kind, List.of());
    }

    private static boolean isBundled(Entry entry) {
        return entry.cases().stream().anyMatch(CaseResult::bundled);
    }

    /// How many of how many cases, and what they carry of the weight in whole percent.
    private static List<String> bundled(List<Entry> entries, long count, boolean weighed) {
        var details = new ArrayList<String>();
        details.add(Long.toString(count));
        details.add(Integer.toString(entries.size()));
        if (weighed) {
            double share =
                    entries.stream().filter(Caveats::isBundled).mapToDouble(Entry::share).sum();
            details.add(Long.toString(Math.round(share)));
        }
        return details;
    }

    /// In percent of the weight; of the number of cases when nothing is pooled.
    private static double share(List<Entry> entries, Predicate<Entry> counted) {
        double all = entries.stream().mapToDouble(Caveats::weight).sum();
        double some = entries.stream().filter(counted).mapToDouble(Caveats::weight).sum();
        return all == 0 ? 0 : 100 * some / all;
    }

    private static boolean mayBeChosenHigh(Entry entry) {
        return entry.cases().stream().anyMatch(CaseResult::mayBeChosenHigh);
    }

    private static double weight(Entry entry) {
        return entry.share() > 0 ? entry.share() : 1;
    }

    private static double medianEmployees(List<Entry> entries) {
        double[] sizes =
                entries.stream()
                        .flatMap(entry -> entry.cases().stream())
                        .map(CaseResult::employees)
                        .filter(Objects::nonNull)
                        .mapToDouble(Integer::doubleValue)
                        .sorted()
                        .toArray();
        return sizes.length == 0 ? Double.POSITIVE_INFINITY : sizes[(sizes.length - 1) / 2];
    }

    /// Names of cases without which the verdict would be another one.
    private static Stream<String> deciding(List<Entry> entries, Pooled pooled, Measure measure) {
        List<RandomEffects> others = pooled.effects().leaveOneOut();
        return IntStream.range(0, others.size())
                .filter(i ->
                        Verdict.of(others.get(i).interval(), measure.direction(), measure.delta())
                                != pooled.verdict())
                .mapToObj(i -> entries.get(i).cases().getFirst().name());
    }
}
