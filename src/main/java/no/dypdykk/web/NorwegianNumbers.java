package no.dypdykk.web;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Numbers as Norwegians write them: decimal comma, narrow groups of three, a real minus sign.
public final class NorwegianNumbers {
    private static final char MINUS = '\u2212';
    private static final char GROUP = '\u00a0';

    private NorwegianNumbers() {}

    /// A whole number: `1 234`.
    public static String count(long number) {
        return decimal(BigDecimal.valueOf(number));
    }

    /// A value with the decimals it was published with, at least one digit: `8,6`, `12`, `−1,59`.
    public static String decimal(double value) {
        return decimal(BigDecimal.valueOf(value).stripTrailingZeros());
    }

    /// A value rounded half up to a number of decimals.
    public static String rounded(double value, int decimals) {
        return decimal(BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP));
    }

    /// How many decimals a published value has.
    public static int decimals(double value) {
        return Math.max(0, BigDecimal.valueOf(value).stripTrailingZeros().scale());
    }

    private static String decimal(BigDecimal value) {
        var digits = value.abs().toPlainString();
        int point = digits.indexOf('.');
        var whole = point < 0 ? digits : digits.substring(0, point);
        var written = new StringBuilder(digits.length() + 4);
        if (value.signum() < 0) {
            written.append(MINUS);
        }
        grouped(written, whole);
        if (point > 0) {
            written.append(',').append(digits, point + 1, digits.length());
        }
        return written.toString();
    }

    private static void grouped(StringBuilder written, String whole) {
        boolean group = whole.length() > 4;
        for (int i = 0; i < whole.length(); i++) {
            if (group && i > 0 && (whole.length() - i) % 3 == 0) {
                written.append(GROUP);
            }
            written.append(whole.charAt(i));
        }
    }
}
