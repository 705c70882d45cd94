package no.dypdykk.core.search;

import java.util.List;

/// What a finger does on a keyboard: a letter left out, two changed about, one struck twice, or a
/// key beside the right one struck with it or in its place. Short words that differ otherwise are
/// two words and no mistake: `skatt` and `satt`, `Scrum` and `Sørum`.
final class Slip {
    private static final List<String> ROWS = List.of("qwertyuiopå", "asdfghjkløæ", "zxcvbnm");

    private Slip() {}

    /// Whether one slip makes `typed` of `meant`, both in plain spelling.
    static boolean isOne(String typed, String meant) {
        var at = 0;
        while (at < Math.min(typed.length(), meant.length())
                && typed.charAt(at) == meant.charAt(at)) {
            at++;
        }
        return switch (meant.length() - typed.length()) {
            case 1 -> typed.substring(at).equals(meant.substring(at + 1));
            case 0 -> isOther(typed, meant, at);
            case -1 -> isTooMany(typed, meant, at);
            default -> false;
        };
    }

    private static boolean isOther(String typed, String meant, int at) {
        if (at == typed.length()) {
            return false;
        }
        var rest = typed.substring(at + 1).equals(meant.substring(at + 1));
        return rest
                ? areInARow(typed.charAt(at), meant.charAt(at))
                : at + 1 < typed.length()
                        && typed.charAt(at) == meant.charAt(at + 1)
                        && typed.charAt(at + 1) == meant.charAt(at)
                        && typed.substring(at + 2).equals(meant.substring(at + 2));
    }

    /// The next row is reached for by another finger's way: `smått` is not `skatt`.
    private static boolean areInARow(char one, char other) {
        return row(one) == row(other) && areBeside(one, other);
    }

    private static boolean isTooMany(String typed, String meant, int at) {
        return typed.substring(at + 1).equals(meant.substring(at))
                && (isStruckWith(typed, at, at - 1) || isStruckWith(typed, at, at + 1));
    }

    private static boolean isStruckWith(String typed, int letter, int other) {
        return other >= 0
                && other < typed.length()
                && (typed.charAt(letter) == typed.charAt(other)
                        || areBeside(typed.charAt(letter), typed.charAt(other)));
    }

    /// In a row, or in the next row at the same place or the one before it.
    private static boolean areBeside(char one, char other) {
        var from = row(one);
        var to = row(other);
        if (from < 0 || to < 0) {
            return false;
        }
        var apart = ROWS.get(from).indexOf(one) - ROWS.get(to).indexOf(other);
        return switch (from - to) {
            case 0 -> Math.abs(apart) == 1;
            case -1 -> apart == 0 || apart == 1;
            case 1 -> apart == 0 || apart == -1;
            default -> false;
        };
    }

    private static int row(char letter) {
        for (var row = 0; row < ROWS.size(); row++) {
            if (ROWS.get(row).indexOf(letter) >= 0) {
                return row;
            }
        }
        return -1;
    }
}
