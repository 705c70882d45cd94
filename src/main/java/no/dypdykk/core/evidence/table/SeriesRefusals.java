package no.dypdykk.core.evidence.table;

import no.dypdykk.core.evidence.analysis.ModelFit;
import no.dypdykk.core.evidence.analysis.Quarters;
import no.dypdykk.core.evidence.analysis.SeriesModel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Why a series cannot carry an estimate (method, sections 2, 4.4 and 11).
public final class SeriesRefusals {
    private static final int FEWEST = 4;
    static final double MOST_MISSING = 0.4;

    private SeriesRefusals() {}

    /// Too small a unit, too few quarters on one side of the start, or too many gaps.
    static List<Refused> of(Quarters quarters, Circumstances circumstances) {
        var refusals = new ArrayList<>(circumstances.refusals(quarters.missingShare()));
        int before = quarters.covered(false);
        if (before < FEWEST) {
            refusals.add(Refused.of(Refused.Code.TOO_FEW_BEFORE, Integer.toString(before)));
        }
        int after = quarters.covered(true);
        if (after < FEWEST) {
            refusals.add(Refused.of(Refused.Code.TOO_FEW_AFTER, Integer.toString(after)));
        }
        return refusals;
    }

    /// Whether more than 40 % of the quarters are missing.
    public static boolean hasTooManyGaps(Quarters quarters) {
        return quarters.missingShare() > MOST_MISSING;
    }

    /// Why a model has no answer: nothing is left that varies, or before and after hold other
    /// seasons.
    public static Refused noModel(SeriesModel model, Quarters quarters, boolean seasons) {
        double first = quarters.value()[0];
        return ModelFit.explainsAll(model, quarters, seasons)
                        || Arrays.stream(quarters.value()).allMatch(v -> v == first)
                ? Refused.of(Refused.Code.IMPOSSIBLE_NUMBER, "ingen_variasjon")
                : Refused.of(Refused.Code.OTHER_SEASONS);
    }
}
