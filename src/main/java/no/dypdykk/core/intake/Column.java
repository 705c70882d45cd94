package no.dypdykk.core.intake;

import no.dypdykk.core.text.Coded;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a column of a file with figures holds, and the headings people give it.
public enum Column implements Coded {
    SERIES("series", "serie"),
    ENTITY("entity", "enhet", "eining", "navn", "namn", "gjelder", "gjeld", "virksomhet"),
    MUNICIPALITY(
            "municipality",
            "kommune",
            "kommunenummer",
            "kommunenr",
            "kommunenr.",
            "knr",
            "region",
            "regionkode"),
    SECTOR("sector", "sektor"),
    INDICATOR("indicator", "måltall", "maltall", "måltal", "maltal", "indikator"),
    UNIT("unit", "måleenhet", "maleenhet", "måleining"),
    PERIOD("period", "periode", "kvartal", "år", "ar", "tid", "time", "måned", "månad"),
    VALUE("value", "verdi", "tall", "tal", "prosent", "sykefravær", "sjukefråvær", "snitt"),
    KIND("kind", "opphav", "slag"),
    SOURCE("source", "kilde", "kjelde"),
    PEOPLE(
            "people",
            "ansatte",
            "antall ansatte",
            "tilsette",
            "talet på tilsette",
            "n",
            "svar",
            "antall svar",
            "employees"),
    NUMERATOR("numerator", "teller", "teljar", "tapte dagsverk", "fraværsdagsverk"),
    DENOMINATOR("denominator", "nevner", "nemnar", "avtalte dagsverk", "mulige dagsverk"),
    DEVIATION("deviation", "standardavvik", "sd", "spredning", "spreiing"),
    RESPONSE_RATE("response_rate", "svarprosent", "svarandel"),
    STANDING("standing", "status", "foreløpig", "førebels"),
    NOTE("note", "merknad"),
    SERIES_NOTE("series_note", "merknad til serien");

    /// Between bars.
    private final String headings;

    Column(String... headings) {
        this.headings = "|" + String.join("|", headings) + "|";
    }

    /// The column that a heading means; empty when it means none.
    static Optional<Column> of(String heading) {
        String plain = heading.strip().toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(column -> column.headings.contains("|" + plain + "|"))
                .findFirst();
    }

    /// The heading that people in Norway would give it.
    public String spoken() {
        int first = headings.indexOf('|', 1);
        return headings.substring(first + 1, headings.indexOf('|', first + 1));
    }

    /// The first of its headings, which exports have.
    public String heading() {
        return headings.substring(1, headings.indexOf('|', 1));
    }
}
