package no.dypdykk.core.intake;

import no.dypdykk.core.evidence.Period;
import no.dypdykk.core.evidence.PeriodKind;
import no.dypdykk.core.evidence.Series;
import no.dypdykk.core.evidence.table.Refused;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Which periods a series has and how large its values are, without the values: a bit for each
/// period. For one file, on one thread.
final class SeriesShape {
    /// A series with more gaps cannot be judged (method, section 2).
    private static final double MOST_MISSING = 0.4;

    private final Series head;
    private final Map<PeriodKind, BitSet> fresh = new EnumMap<>(PeriodKind.class);
    private final Map<PeriodKind, BitSet> kept = new EnumMap<>(PeriodKind.class);
    private final Fractions fractions;

    SeriesShape(Series head) {
        this.head = head;
        this.fractions = new Fractions(head);
    }

    Series head() {
        return head;
    }

    void add(Period period, String stored, double value) {
        mark(period, fresh);
        fractions.add(stored, value);
    }

    /// Counts periods that are kept already; texts that are no periods are passed over.
    void know(Collection<String> periods) {
        periods.stream()
                .flatMap(stored -> Period.parse(stored).stream())
                .forEach(period -> mark(period, kept));
    }

    private static void mark(Period period, Map<PeriodKind, BitSet> into) {
        PeriodKind.of(period)
                .ifPresent(kind ->
                        into.computeIfAbsent(kind, _ -> new BitSet()).set(kind.place(period)));
    }

    /// In order of what they are about; gaps in order of time.
    List<Remark> remarks() {
        var remarks = new ArrayList<Remark>();
        mixed(remarks);
        fresh.forEach((kind, places) -> gaps(kind, places, remarks));
        remarks.addAll(fractions.remarks());
        return remarks;
    }

    /// Each value of another kind of period than most of the series has.
    private void mixed(List<Remark> remarks) {
        PeriodKind most = most();
        fresh.forEach((kind, places) -> {
            if (kind != most) {
                places.stream()
                        .forEach(place ->
                                remarks.add(
                                        remark(
                                                kind.stored(place),
                                                IntakeCode.MIXED_PERIODS.code(),
                                                most.code(),
                                                kind.code())));
            }
        });
    }

    private PeriodKind most() {
        return List.of(PeriodKind.values()).stream()
                .max(Comparator.comparingInt(kind -> all(kind).cardinality()))
                .orElseThrow();
    }

    private BitSet all(PeriodKind kind) {
        var all = new BitSet();
        all.or(fresh.getOrDefault(kind, all));
        all.or(kept.getOrDefault(kind, all));
        return all;
    }

    /// Where periods are missing before a value of the file.
    private void gaps(PeriodKind kind, BitSet places, List<Remark> remarks) {
        BitSet all = all(kind);
        int length = all.length() - all.nextSetBit(0);
        int missing = length - all.cardinality();
        if (missing > MOST_MISSING * length) {
            remarks.add(
                    remark(
                            kind.stored(places.nextSetBit(0)),
                            Refused.Code.TOO_MANY_GAPS.code(),
                            Integer.toString(missing),
                            Integer.toString(length)));
            return;
        }
        for (int place : places.stream().toArray()) {
            int before = all.previousSetBit(place - 1);
            if (before >= 0 && before < place - 1) {
                remarks.add(
                        remark(
                                kind.stored(place),
                                IntakeCode.GAP.code(),
                                Integer.toString(place - 1 - before),
                                kind.stored(before + 1),
                                kind.stored(place - 1)));
            }
        }
    }

    /// The first period of the file that begins after a year; empty when there is none.
    List<String> firstAfter(int year) {
        return fresh.entrySet().stream()
                .flatMap(entry -> {
                    var first = Period.parse(Integer.toString(year + 1)).orElseThrow();
                    int place = entry.getValue().nextSetBit(entry.getKey().place(first));
                    return IntStream.of(place)
                            .filter(found -> found >= 0)
                            .mapToObj(entry.getKey()::stored);
                })
                .limit(1)
                .toList();
    }

    Remark remark(String period, String code, String... details) {
        return new Remark(head.id(), period, code, List.of(details));
    }
}
