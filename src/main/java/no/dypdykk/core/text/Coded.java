package no.dypdykk.core.text;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A closed list of words that stand in front matter: `health-and-care` for `HEALTH_AND_CARE`.
public interface Coded {
    String name();

    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E> & Coded> Optional<E> of(Class<E> type, String code) {
        return Stream.of(type.getEnumConstants()).filter(e -> e.code().equals(code)).findFirst();
    }
}
