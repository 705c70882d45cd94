package no.dypdykk.core.evidence.disclosure;

import no.dypdykk.core.evidence.Indicators;

import java.util.List;
import java.util.stream.Collectors;

/// Sick leave in its three parts, and presence.
final class SampleIndicators {
    private static final String HEADINGS =
            "id\tgroup\tname_nb\tname_nn\tdefinition_nb\tdefinition_nn\tunit\tdirection\tseasonal"
                    + "\tsource_system\tsmallest_group\tdelta\tnote_nb\tnote_nn\n";

    static final Indicators ALL =
            Indicators.of(
                    HEADINGS
                            + List.of("sf_total\t-1", "sf_egen\t-1", "sf_lege\t-1", "naervaer\t1")
                                    .stream()
                                    .map(SampleIndicators::row)
                                    .collect(Collectors.joining()));

    private SampleIndicators() {}

    private static String row(String idAndDirection) {
        return idAndDirection.replace("\t", "\tg\tn\tn\td\td\tpercent\t")
                + "\ttrue\ts\t10\t0.5\tn\tn\n";
    }
}
