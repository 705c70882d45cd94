package no.dypdykk.feature.editing;

import no.dypdykk.core.page.PageKind;
import no.dypdykk.web.Texts;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.regex.Pattern;

/// What the fields of a form are called and how they are explained. Texts stand under `form.`, the
/// kind where it matters, and the place without its numbers: `form.outcomes.figures.value.help`.
record FieldWords(PageKind kind, Texts texts) {
    private static final Pattern NUMBER = Pattern.compile("\\[\\d+]");
    private static final Pattern ROW = Pattern.compile("\\[(\\d+)]");

    /// @throws IllegalArgumentException when a field has no name
    String name(String place) {
        var words = of(place, "");
        if (words == null) {
            throw new IllegalArgumentException("no text for form." + bare(place));
        }
        return words;
    }

    /// Empty for what no form shows.
    Optional<String> known(String place) {
        return Optional.ofNullable(of(place, ""));
    }

    @Nullable String help(String place) {
        return of(place, ".help");
    }

    @Nullable String example(String place) {
        return of(place, ".example");
    }

    /// What the button says that adds a row.
    String add(String place) {
        var words = of(place, ".add");
        return words == null ? texts.get("form.add") : words;
    }

    /// What a row is called, for example «Utfall 2».
    String row(String place) {
        var number = ROW.matcher(place).results().reduce((_, last) -> last);
        var words = of(place, ".row");
        var shown = number.map(found -> Integer.parseInt(found.group(1)) + 1).orElse(1);
        return (words == null ? name(place) : words) + " " + shown;
    }

    /// The name with the rows round it: «Utfall 2, Tall 3: Verdi».
    String fullName(String place) {
        var rows = new StringBuilder();
        var end = place.indexOf("].");
        while (end >= 0) {
            rows.append(rows.isEmpty() ? "" : ", ").append(row(place.substring(0, end + 1)));
            end = place.indexOf("].", end + 1);
        }
        return rows.isEmpty() ? name(place) : rows + ": " + name(place);
    }

    private @Nullable String of(String place, String what) {
        var bare = bare(place);
        for (var key : new String[] {"form." + kind.code() + "." + bare, "form." + bare}) {
            if (texts.has(key + what)) {
                return texts.get(key + what);
            }
        }
        return null;
    }

    private static String bare(String place) {
        return NUMBER.matcher(place).replaceAll("");
    }
}
