package no.dypdykk.core.form;

import java.util.regex.Pattern;

/// Numbers as people type them: `8,6`, `1 234,5`, `−1,5`, `8,6 %`.
final class TypedNumber {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");
    private static final Pattern THOUSANDS = Pattern.compile("-?\\d{1,3}(\\.\\d{3})+,\\d+");

    private TypedNumber() {}

    /// With a decimal point, as it is stored; what is no number stays as it was typed.
    static String stored(String typed) {
        var bare = typed.replaceAll("[\\s\u00a0\u202f]|%$", "").replaceAll("[\u2212\u2013]", "-");
        var points = THOUSANDS.matcher(bare).matches() ? bare.replace(".", "") : bare;
        var number = points.replace(',', '.');
        return isNumber(number) ? number : typed;
    }

    /// With a decimal comma.
    static String shown(String stored) {
        return isNumber(stored) ? stored.replace('.', ',') : stored;
    }

    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }
}
