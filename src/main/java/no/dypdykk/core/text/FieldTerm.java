package no.dypdykk.core.text;

import java.util.List;
import java.util.stream.Stream;

/// A word of the field, and what else people call it. Whatever is unknown is empty.
///
/// @param english in English
/// @param bokmal in bokmål
/// @param nynorsk in nynorsk
/// @param danish in Danish
/// @param synonyms words that mean nearly the same, in whatever language
public record FieldTerm(
        String english, String bokmal, String nynorsk, String danish, List<String> synonyms) {
    /// The most characters of one form.
    public static final int LONGEST = 100;

    public static final int MOST_SYNONYMS = 50;

    /// What parts synonyms where they stand in one field.
    public static final String BETWEEN = "|";

    public FieldTerm {
        synonyms = List.copyOf(synonyms);
    }

    /// The form it is known by: the first there is of bokmål, nynorsk, Danish and English.
    public String name() {
        return Stream.of(bokmal, nynorsk, danish, english)
                .filter(form -> !form.isEmpty())
                .findFirst()
                .orElse("");
    }

    /// Every form, in the order of the fields.
    public Stream<String> forms() {
        return Stream.concat(Stream.of(english, bokmal, nynorsk, danish), synonyms.stream())
                .filter(form -> !form.isEmpty());
    }
}
