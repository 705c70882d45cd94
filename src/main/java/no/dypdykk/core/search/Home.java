package no.dypdykk.core.search;

import no.dypdykk.core.place.Municipality;
import no.dypdykk.core.place.SizeClass;

import java.util.EnumMap;
import java.util.Map;

/// The municipality that a person calls theirs. Pages about municipalities like it stand a little
/// higher, and none is left out.
///
/// @param municipality its number today
/// @param county its county's number
public record Home(String municipality, String county, SizeClass size) {
    /// What each thing in common adds to the score of a page, as a share of it. Asked from 13
    /// municipalities, the project's own 72 questions have a right page first 62 to 64 times with
    /// .04 and with .08, 61 to 64 times with .15, and 63 times from nowhere; always among five.
    public static final float LIFT = 0.05f;

    public static Home of(Municipality municipality) {
        return new Home(
                municipality.number(),
                municipality.countyNumber(),
                SizeClass.of(municipality.population()));
    }

    /// What a page may have in common with it.
    public Map<Facet, String> traits() {
        var traits = new EnumMap<Facet, String>(Facet.class);
        traits.put(Facet.MUNICIPALITY, municipality);
        traits.put(Facet.COUNTY, county);
        if (size != SizeClass.UNKNOWN) {
            traits.put(Facet.SIZE, size.code());
        }
        return traits;
    }
}
