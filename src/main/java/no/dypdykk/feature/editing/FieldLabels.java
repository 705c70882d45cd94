package no.dypdykk.feature.editing;

import no.dypdykk.feature.editing.Box.Label;

/// What a field is called and how it is explained, with what is wrong in it.
record FieldLabels(FieldWords words, PlacedProblems problems) {
    Label of(String place) {
        return of(place, place);
    }

    /// @param key place of the texts, where it is another one
    Label of(String place, String key) {
        return new Label(
                place, words.name(key), words.help(key), words.example(key), problems.of(place));
    }
}
