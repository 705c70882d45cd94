package no.dypdykk.core.page;

import no.dypdykk.core.evidence.Figure;
import no.dypdykk.core.evidence.Outcome;
import no.dypdykk.core.text.Folding;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How many people a figure is about, where the page says it: «4 tilsette», «tre ansatte i natt»,
/// «n = 4».
public final class GroupSize {
    private static final List<String> NUMBERS =
            List.of("null", "en", "to", "tre", "fire", "fem", "seks", "sju", "atte", "ni", "ti");
    private static final Pattern PEOPLE =
            Pattern.compile(
                    "\\b(\\d{1,6}|"
                            + String.join("|", NUMBERS)
                            + "|syv|ein|ett|eitt)"
                            + " (?:ansatt|tilsett|medarbeid|person|kvinne|men(?:n)?\\b"
                            + "|leder|leiar|kolleg|syk|sjuk|deltakere|deltakar\\b|deltakarar|arsverk)");
    private static final Pattern WHOLE = Pattern.compile("he(?:i)?le (?:kommunen|organisasjonen)");
    private static final Pattern SAMPLE = Pattern.compile("\\bn ?= ?(\\d{1,6})\\b");

    private GroupSize() {}

    /// How many people an outcome is about: as its description says, or all who work there when it
    /// names nobody or the whole of the organisation.
    public static Optional<Integer> of(Outcome outcome, @Nullable Integer employees) {
        String population = outcome.population();
        if (population == null || WHOLE.matcher(Folding.plain(population)).lookingAt()) {
            return Optional.ofNullable(employees);
        }
        return in(population);
    }

    /// Those who answered, else the figure's own group, that of the outcome, or all who work there.
    static Optional<Integer> of(Figure figure, Outcome outcome, @Nullable Integer employees) {
        if (figure.n() != null) {
            return Optional.of(figure.n());
        }
        var population = figure.population() == null ? outcome.population() : figure.population();
        return population == null ? Optional.ofNullable(employees) : in(population);
    }

    /// The number of people that a description names.
    static Optional<Integer> in(String population) {
        var plain = Folding.plain(population);
        return Stream.of(SAMPLE, PEOPLE)
                .map(pattern -> pattern.matcher(plain))
                .filter(Matcher::find)
                .map(found -> number(found.group(1)))
                .findFirst();
    }

    private static int number(String word) {
        return switch (word) {
            case "syv" -> 7;
            case "ein", "ett", "eitt" -> 1;
            default -> NUMBERS.contains(word) ? NUMBERS.indexOf(word) : Integer.parseInt(word);
        };
    }
}
