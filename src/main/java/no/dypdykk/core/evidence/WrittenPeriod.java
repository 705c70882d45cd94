package no.dypdykk.core.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Periods as people and statistics write them: `2. kvartal 2012`, `2012K2`, `2012–2015`, `okt.
/// 2012`.
public final class WrittenPeriod {
    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "ma[ij]", "jun", "jul", "aug", "sep", "okt", "nov",
                    "des");

    private record Form(Pattern pattern, Function<MatchResult, String> code) {}

    private static final List<Form> FORMS =
            List.of(
                    form("(\\d{4})\\s*[-–—/]\\s*(\\d{4})", m -> m.group(1) + "/" + m.group(2)),
                    form(
                            "([1-4])\\.?\\s*kv(?:artal|\\.)?\\s*(\\d{4})",
                            m -> m.group(2) + "-Q" + m.group(1)),
                    form("(\\d{4})\\s*[-–.]?\\s*[kq]([1-4])", m -> m.group(1) + "-Q" + m.group(2)),
                    form("[kq]([1-4])\\s*[-–./]?\\s*(\\d{4})", m -> m.group(2) + "-Q" + m.group(1)),
                    form("([1-3])\\.?\\s*tertial\\s*(\\d{4})", m -> m.group(2) + "-T" + m.group(1)),
                    form("(\\d{4})\\s*[-–.]?\\s*t([1-3])", m -> m.group(1) + "-T" + m.group(2)),
                    form("(\\d{4})m(\\d{2})", m -> m.group(1) + "-" + m.group(2)),
                    form(
                            "(1[0-2]|0?[1-9])[./](\\d{4})",
                            m -> m.group(2) + "-" + twoDigits(m.group(1))),
                    form(
                            "(\\p{L}{3,9})\\.?\\s+(\\d{4})",
                            m -> m.group(2) + "-" + month(m.group(1))));

    private WrittenPeriod() {}

    /// As it is stored; what is no period stays as it was typed.
    public static String stored(String typed) {
        var text = typed.strip().toLowerCase(Locale.ROOT);
        return code(typed.strip())
                .or(() -> FORMS.stream().flatMap(form -> read(form, text).stream()).findFirst())
                .orElse(typed);
    }

    public static boolean isPeriod(String typed) {
        return code(stored(typed)).isPresent();
    }

    private static Optional<String> read(Form form, String text) {
        var match = form.pattern().matcher(text);
        return match.matches() ? code(form.code().apply(match)) : Optional.empty();
    }

    private static Optional<String> code(String text) {
        return Period.parse(text).map(_ -> text);
    }

    private static Form form(String pattern, Function<MatchResult, String> code) {
        return new Form(Pattern.compile(pattern), code);
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    /// Two digits; 00, which is no month, for a word that is none.
    private static String month(String word) {
        for (var i = 0; i < MONTHS.size(); i++) {
            if (word.matches(MONTHS.get(i) + "\\p{L}*")) {
                return twoDigits(Integer.toString(i + 1));
            }
        }
        return "00";
    }
}
