package no.dypdykk.feature.finding;

import no.dypdykk.core.place.Municipality;
import no.dypdykk.core.search.Home;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What somebody typed as their municipality.
sealed interface HomeReading {
    /// Nothing was typed.
    record Nobodys() implements HomeReading {}

    record Found(Municipality municipality) implements HomeReading {}

    /// No municipality of today is called this, or had this number.
    record Unknown(String typed) implements HomeReading {}

    /// Several are called this.
    ///
    /// @param names that tell them from each other
    record Unclear(String typed, List<String> names) implements HomeReading {
        public Unclear {
            names = List.copyOf(names);
        }
    }

    /// Null when it is not known.
    default @Nullable Home home() {
        return this instanceof Found(var municipality) ? Home.of(municipality) : null;
    }
}
