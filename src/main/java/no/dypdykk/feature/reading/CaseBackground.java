package no.dypdykk.feature.reading;

import no.dypdykk.core.evidence.Series;
import no.dypdykk.core.page.CaseStudy.Setting;
import no.dypdykk.core.page.Sector;
import no.dypdykk.core.place.Counties;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Which series say something of where a case was: the municipal sector, its own part of it, the
/// county of that time, the country. Other counties, and Norway behind a case from elsewhere, say
/// nothing.
record CaseBackground(Setting setting) {
    private static final Pattern COUNTRY = Pattern.compile("Norge\\b.*");

    /// Of these series, those to draw behind the case's own, the nearest first.
    List<Series> of(List<Series> series) {
        if (!setting.country().equals("NO")) {
            return List.of();
        }
        var chosen = new ArrayList<Series>();
        for (Predicate<Series> nearer :
                List.<Predicate<Series>>of(
                        one -> one.sector().equals("municipal-health") && isHealth(),
                        one -> one.sector().equals("municipal"),
                        this::isOwnCounty,
                        one ->
                                one.sector().equals("all")
                                        && COUNTRY.matcher(one.entity()).matches())) {
            series.stream().filter(nearer).forEach(chosen::add);
        }
        return chosen;
    }

    private boolean isHealth() {
        return setting.sector() == Sector.HEALTH_AND_CARE;
    }

    /// «Hordaland», «Hordaland fylke, alle næringer».
    private boolean isOwnCounty(Series series) {
        String municipality = setting.municipality();
        return municipality != null
                && Counties.of(municipality)
                        .filter(county ->
                                series.entity().equals(county)
                                        || series.entity().startsWith(county + " fylke"))
                        .isPresent();
    }
}
