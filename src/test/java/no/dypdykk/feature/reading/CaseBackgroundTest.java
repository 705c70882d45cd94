package no.dypdykk.feature.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import no.dypdykk.core.evidence.Series;
import no.dypdykk.core.page.CaseStudy.Setting;
import no.dypdykk.core.page.Progress;
import no.dypdykk.core.page.Sector;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.List;

/// Behind a case stands only what was round it.
class CaseBackgroundTest {
    private static final List<Series> ALL =
            List.of(
                    series("Aust-Agder fylke, alle næringer", "all"),
                    series("Hordaland fylke, alle næringer", "all"),
                    series("Norge, alle næringer", "all"),
                    series("Kommunal forvaltning, helse", "municipal-health"),
                    series("Kommunal sektor", "municipal"));

    @Test
    void a_case_has_its_own_county_of_that_time_and_the_country_and_no_other_county() {
        assertEquals(
                List.of(
                        "Kommunal sektor",
                        "Hordaland fylke, alle næringer",
                        "Norge, alle næringer"),
                behind("1201", "NO", null));
        assertEquals(
                List.of("Kommunal sektor", "Norge, alle næringer"), behind("4601", "NO", null));
        assertEquals(List.of("Kommunal sektor", "Norge, alle næringer"), behind(null, "NO", null));
    }

    @Test
    void health_and_care_stands_behind_its_own_cases_only() {
        assertEquals(
                "Kommunal forvaltning, helse",
                behind("1201", "NO", Sector.HEALTH_AND_CARE).getFirst());
    }

    @Test
    void norway_says_nothing_of_a_case_from_elsewhere() {
        assertEquals(List.of(), behind(null, "DK", null));
    }

    private static List<String> behind(
            @Nullable String municipality, String country, @Nullable Sector sector) {
        var setting =
                new Setting(
                        municipality,
                        List.of(),
                        null,
                        country,
                        2010,
                        2012,
                        sector,
                        null,
                        null,
                        null,
                        Progress.FINISHED,
                        null,
                        false);
        return new CaseBackground(setting).of(ALL).stream().map(Series::entity).toList();
    }

    private static Series series(String entity, String sector) {
        return new Series(entity, entity, "", sector, "sf_total", "percent", List.of());
    }
}
