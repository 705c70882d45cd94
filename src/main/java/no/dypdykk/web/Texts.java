package no.dypdykk.web;

import no.dypdykk.core.page.Language;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.text.Coded;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/// The words of the interface in one written standard. Both standards have the same keys. `{0}` in
/// a text stands for the first argument. Immutable; one instance per standard.
public final class Texts {
    public static final Texts NB = load(Language.NB);
    public static final Texts NN = load(Language.NN);

    private final Language language;
    private final Map<String, String> texts;

    /// @param texts a hash map: the JVM's unmodifiable ones take three times as long to look up
    private Texts(Language language, Map<String, String> texts) {
        this.language = language;
        this.texts = texts;
    }

    /// The texts for a reader's choice; anything but nynorsk gives bokmål.
    public static Texts of(Language language) {
        return language == Language.NN ? NN : NB;
    }

    public Language language() {
        return language;
    }

    /// The language tag, `nb` or `nn`.
    public String lang() {
        return language.code();
    }

    /// @throws IllegalArgumentException when there is no such text
    public String get(String key) {
        var text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no text for " + key + " in " + lang());
        }
        return text;
    }

    public boolean has(String key) {
        return texts.containsKey(key);
    }

    public String get(String key, Object... arguments) {
        return fill(get(key), arguments);
    }

    /// The text `key.one` or `key.other`; `{0}` is the number, further arguments follow.
    public String count(String key, long number, Object... more) {
        var arguments = new Object[more.length + 1];
        arguments[0] = NorwegianNumbers.count(number);
        System.arraycopy(more, 0, arguments, 1, more.length);
        return fill(get(key + (number == 1 ? ".one" : ".other")), arguments);
    }

    /// The word for a value of a closed list: `result.improved` for `Result.IMPROVED`.
    public String name(Coded value) {
        return get(codedKey(value));
    }

    /// The kind of one page: «dypdykk», «tiltak».
    public String kind(PageKind kind) {
        return get("kind." + kind.code());
    }

    /// Many pages of a kind, as a heading.
    public String kinds(PageKind kind) {
        return get("kinds." + kind.code());
    }

    Set<String> keys() {
        return Set.copyOf(texts.keySet());
    }

    private static String codedKey(Coded value) {
        return ((Enum<?>) value)
                        .getDeclaringClass()
                        .getSimpleName()
                        .toLowerCase(java.util.Locale.ROOT)
                + "."
                + value.code();
    }

    private static String fill(String text, Object... arguments) {
        var filled = new StringBuilder(text.length() + 32);
        int from = 0;
        for (int at = text.indexOf('{'); at >= 0; at = text.indexOf('{', from)) {
            int end = text.indexOf('}', at);
            filled.append(text, from, at);
            filled.append(arguments[Integer.parseInt(text.substring(at + 1, end))]);
            from = end + 1;
        }
        return filled.append(text, from, text.length()).toString();
    }

    private static Texts load(Language language) {
        var file = "/texts/" + language.code() + ".properties";
        try (var in = Texts.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the build left out " + file);
            }
            var read = new Properties();
            read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new Texts(
                    language,
                    read.stringPropertyNames().stream()
                            .collect(Collectors.toMap(key -> key, read::getProperty)));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
