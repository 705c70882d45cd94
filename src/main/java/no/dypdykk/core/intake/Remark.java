package no.dypdykk.core.intake;

import java.util.List;

/// Something in a series that can be kept, but that whoever sends it should look at first. The
/// words are in the texts of the interface, under `remark.` and the code.
///
/// @param series id
/// @param period of the value where it shows
/// @param code of the method or of an [IntakeCode]
public record Remark(String series, String period, String code, List<String> details) {
    public Remark {
        details = List.copyOf(details);
    }
}
