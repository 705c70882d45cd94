package no.dypdykk.feature.reading;

import no.dypdykk.core.evidence.judging.CaseResult;
import no.dypdykk.core.page.CaseStudy;
import no.dypdykk.core.page.Sector;
import no.dypdykk.core.page.UnitSize;
import no.dypdykk.core.text.Coded;

import org.jspecify.annotations.Nullable;

import java.util.function.Predicate;

/// What a reader wants to see of a practice's cases. It never changes what all of them say.
///
/// @param indicator id; null for all, as the others
record PracticeFilter(
        @Nullable Sector sector, @Nullable UnitSize size, @Nullable String indicator) {
    static final PracticeFilter NONE = new PracticeFilter(null, null, null);

    /// From the parameters of an address; what is not known there asks for nothing.
    ///
    /// @param known whether an indicator exists
    static PracticeFilter of(
            @Nullable String sector,
            @Nullable String size,
            @Nullable String indicator,
            Predicate<String> known) {
        return new PracticeFilter(
                sector == null ? null : Coded.of(Sector.class, sector).orElse(null),
                size == null ? null : Coded.of(UnitSize.class, size).orElse(null),
                indicator != null && known.test(indicator) ? indicator : null);
    }

    /// Whether some cases are left out.
    boolean narrows() {
        return sector != null || size != null;
    }

    boolean holds(CaseStudy study) {
        return sector == null || study.setting().sector() == sector;
    }

    boolean holds(CaseResult result) {
        return size == null || UnitSize.of(result.employees()) == size;
    }

    boolean shows(String id) {
        return indicator == null || indicator.equals(id);
    }

    /// Different for different filters.
    String key() {
        return this.equals(NONE) ? "" : " " + sector + " " + size + " " + indicator;
    }
}
