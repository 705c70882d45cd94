package no.dypdykk.web;

import org.jspecify.annotations.Nullable;

/// Values with their unit. Percent and percentage points are never mixed up.
public final class Units {
    private Units() {}

    /// Short, for large print and tables: «8,6 %», «12 dager».
    public static String value(double value, String unit, Texts texts) {
        return value(NorwegianNumbers.decimal(value), unit, texts);
    }

    /// A difference between two levels: «0,9 prosentpoeng», «1,4 dager».
    public static String difference(double size, int decimals, String unit, Texts texts) {
        var number = NorwegianNumbers.rounded(Math.abs(size), decimals);
        return value(number, isShare(unit) ? "percentage-points" : unit, texts);
    }

    /// The unit alone, in words: «prosent».
    public static String name(String unit, Texts texts) {
        var key = key(unit) + ".name";
        return texts.has(key) ? texts.get(key) : unit;
    }

    static boolean isPercent(@Nullable String unit) {
        return "percent".equals(unit) || "%".equals(unit);
    }

    /// Whether levels are percentages of something, so that a difference is in points.
    private static boolean isShare(String unit) {
        return isPercent(unit) || unit.equals("percent_per_year") || unit.equals("percent_of_pay");
    }

    private static String value(String number, String unit, Texts texts) {
        var key = key(unit) + ".value";
        return texts.has(key) ? texts.get(key, number) : number + " " + unit;
    }

    private static String key(String unit) {
        return "unit." + (isPercent(unit) ? "percent" : unit);
    }
}
