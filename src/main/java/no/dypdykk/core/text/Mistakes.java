package no.dypdykk.core.text;

/// How many mistakes of typing lie between two words.
public final class Mistakes {
    private Mistakes() {}

    /// Letters too much, too little, wrong or changed about with their neighbour, each counted once
    /// (optimal string alignment). Costs the product of the lengths.
    public static int between(String one, String other) {
        var before = new int[other.length() + 1];
        var last = new int[other.length() + 1];
        for (var j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (var i = 1; i <= one.length(); i++) {
            var row = new int[other.length() + 1];
            row[0] = i;
            for (var j = 1; j <= other.length(); j++) {
                var wrong = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + wrong);
                if (changedAbout(one, i, other, j)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            before = last;
            last = row;
        }
        return last[other.length()];
    }

    /// Whether the two have the same letters but for neighbours that changed about.
    public static boolean isSwap(String one, String other) {
        return between(one, other) == 1
                && one.chars()
                        .sorted()
                        .boxed()
                        .toList()
                        .equals(other.chars().sorted().boxed().toList());
    }

    private static boolean changedAbout(String one, int i, String other, int j) {
        return i > 1
                && j > 1
                && one.charAt(i - 1) == other.charAt(j - 2)
                && one.charAt(i - 2) == other.charAt(j - 1);
    }
}
