package no.dypdykk.core.place;

import java.util.Map;
import java.util.Optional;

/// Names of counties by the first two digits of a municipality's number, at the time when the
/// number was in use (Statistics Norway, KLASS 104, 1972 to today). No two counties ever shared
/// their digits.
public final class Counties {
    private static final Map<String, String> NAMES =
            Map.ofEntries(
                    Map.entry("01", "Østfold"),
                    Map.entry("02", "Akershus"),
                    Map.entry("03", "Oslo"),
                    Map.entry("04", "Hedmark"),
                    Map.entry("05", "Oppland"),
                    Map.entry("06", "Buskerud"),
                    Map.entry("07", "Vestfold"),
                    Map.entry("08", "Telemark"),
                    Map.entry("09", "Aust-Agder"),
                    Map.entry("10", "Vest-Agder"),
                    Map.entry("11", "Rogaland"),
                    Map.entry("12", "Hordaland"),
                    Map.entry("14", "Sogn og Fjordane"),
                    Map.entry("15", "Møre og Romsdal"),
                    Map.entry("16", "Sør-Trøndelag"),
                    Map.entry("17", "Nord-Trøndelag"),
                    Map.entry("18", "Nordland"),
                    Map.entry("19", "Troms"),
                    Map.entry("20", "Finnmark"),
                    Map.entry("30", "Viken"),
                    Map.entry("31", "Østfold"),
                    Map.entry("32", "Akershus"),
                    Map.entry("33", "Buskerud"),
                    Map.entry("34", "Innlandet"),
                    Map.entry("38", "Vestfold og Telemark"),
                    Map.entry("39", "Vestfold"),
                    Map.entry("40", "Telemark"),
                    Map.entry("42", "Agder"),
                    Map.entry("46", "Vestland"),
                    Map.entry("50", "Trøndelag"),
                    Map.entry("54", "Troms og Finnmark"),
                    Map.entry("55", "Troms"),
                    Map.entry("56", "Finnmark"));

    private Counties() {}

    /// @param municipality four digits
    public static Optional<String> of(String municipality) {
        return municipality.length() < 2
                ? Optional.empty()
                : Optional.ofNullable(NAMES.get(municipality.substring(0, 2)));
    }
}
