package no.dypdykk.feature.reading;

import no.dypdykk.core.page.PageAddress;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.page.Sector;
import no.dypdykk.core.text.Coded;

import org.jspecify.annotations.Nullable;

import java.util.function.Predicate;

/// What part of the map a reader wants to see.
///
/// @param theme slug of the theme whose practices are shown; null for all
/// @param sector kind of service that the counted cases are about; null for all
/// @param indicator id of the one column; null for all
/// @param tried only practices that some case has tried
record MatrixFilter(
        @Nullable String theme,
        @Nullable Sector sector,
        @Nullable String indicator,
        boolean tried) {
    /// From the parameters of an address; what is not known there asks for nothing.
    ///
    /// @param themes whether there is a theme at an address
    /// @param indicators whether there is an indicator with an id
    static MatrixFilter of(
            @Nullable String theme,
            @Nullable String sector,
            @Nullable String indicator,
            @Nullable String tried,
            Predicate<PageAddress> themes,
            Predicate<String> indicators) {
        return new MatrixFilter(
                theme != null && themes.test(new PageAddress(PageKind.THEME, theme)) ? theme : null,
                sector == null ? null : Coded.of(Sector.class, sector).orElse(null),
                indicator != null && indicators.test(indicator) ? indicator : null,
                "1".equals(tried));
    }

    boolean shows(String id) {
        return indicator == null || indicator.equals(id);
    }
}
