package no.dypdykk.feature.editing;

import no.dypdykk.core.evidence.ChangeUnit;
import no.dypdykk.core.evidence.Indicator;
import no.dypdykk.core.evidence.Indicators;
import no.dypdykk.core.evidence.Qualifier;
import no.dypdykk.core.form.ValueType;
import no.dypdykk.core.page.Language;
import no.dypdykk.core.text.Coded;
import no.dypdykk.feature.editing.Box.Option;
import no.dypdykk.web.Texts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What can be chosen in a field, in the writer's language.
record ChoiceOptions(Texts texts, Indicators indicators) {
    /// Any of a closed list, and words that are not of it, so that they are seen and kept.
    List<Option> any(ValueType.Word word, List<String> chosen) {
        var all = new ArrayList<>(of(word, chosen));
        chosen.stream()
                .filter(code -> all.stream().noneMatch(option -> option.value().equals(code)))
                .forEach(code -> all.add(new Option(code, code, true)));
        return all;
    }

    private List<Option> of(ValueType.Word word, List<String> chosen) {
        return word.all().stream()
                .map(value -> new Option(value.code(), name(value), chosen.contains(value.code())))
                .toList();
    }

    /// One of a closed list, with nothing to choose first, and with a word that is not of the list,
    /// so that it is seen and kept.
    List<Option> optional(ValueType.Word word, String stored) {
        var all = new ArrayList<Option>();
        if (word.words() != Language.class) {
            all.add(new Option("", texts.get("form.choose"), stored.isEmpty()));
        }
        all.addAll(of(word, List.of(stored)));
        return withUnknown(all, stored);
    }

    List<Option> ofIndicators(String stored) {
        var all = new ArrayList<Option>();
        all.add(new Option("", texts.get("form.choose"), stored.isEmpty()));
        indicators.all().stream()
                .map(one -> new Option(one.id(), name(one), one.id().equals(stored)))
                .sorted(Comparator.comparing(Option::words))
                .forEach(all::add);
        return withUnknown(all, stored);
    }

    private static List<Option> withUnknown(List<Option> options, String stored) {
        if (!stored.isEmpty() && options.stream().noneMatch(Option::chosen)) {
            options.add(new Option(stored, stored, true));
        }
        return options;
    }

    private String name(Indicator indicator) {
        return texts.language() == Language.NN ? indicator.name().nn() : indicator.name().nb();
    }

    private String name(Coded value) {
        return switch (value) {
            case Qualifier _ -> texts.get("qualifier." + value.code(), "…");
            case ChangeUnit _ -> texts.get("unit." + value.code() + ".name");
            default -> texts.name(value);
        };
    }
}
