package no.dypdykk.core.text;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Rewrites words from left to right by the longest rule that fits at each place; what a rule wrote
/// is not read again. One walk through a tree of letters, so that a thousand rules cost what ten
/// do. Immutable once built; for any thread.
final class Rewriting {
    private static final int START = 26;
    private static final int END = 27;
    private static final int SYMBOLS = 28;
    private static final int NONE = -1;

    /// Node × symbol to node; the root is 0, which no node leads to.
    private int[] children = new int[SYMBOLS * 64];

    private final List<@Nullable Rule> rules = new ArrayList<>();

    /// @param from letters a to z; `^` before them only at the beginning of a word, `$` after them
    ///   only at its end
    record Rule(String from, String to) {}

    private Rewriting() {
        rules.add(null);
    }

    /// A later rule replaces an earlier one for the same letters.
    static Rewriting of(List<Rule> rules) {
        var rewriting = new Rewriting();
        rules.forEach(rewriting::add);
        return rewriting;
    }

    /// Reads lines such as `hoved: hovud hofud`: what is written, then for what it is written. A
    /// line that begins with `#` says why.
    static List<Rule> parse(String lines) {
        var rules = new ArrayList<Rule>();
        lines.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
                .forEach(line -> {
                    var colon = line.indexOf(':');
                    for (var from : line.substring(colon + 1).strip().split("\\s+", -1)) {
                        rules.add(new Rule(from, line.substring(0, colon)));
                    }
                });
        return rules;
    }

    /// The word, rewritten; the same object when no rule fits.
    String apply(String word) {
        var result = new StringBuilder();
        var copied = 0;
        for (var at = 0; at < word.length(); ) {
            var rule = longest(word, at);
            if (rule == null) {
                at++;
                continue;
            }
            result.append(word, copied, at).append(rule.to);
            at += letters(rule.from);
            copied = at;
        }
        return copied == 0 ? word : result.append(word, copied, word.length()).toString();
    }

    private @Nullable Rule longest(String word, int at) {
        var free = longest(word, at, 0);
        if (at > 0 || children[START] == 0) {
            return free;
        }
        var first = longest(word, 0, children[START]);
        return first == null || (free != null && letters(free.from) > letters(first.from))
                ? free
                : first;
    }

    private @Nullable Rule longest(String word, int at, int from) {
        @Nullable Rule best = null;
        var node = from;
        for (var i = at; i <= word.length(); i++) {
            var symbol = i == word.length() ? END : letter(word.charAt(i));
            node = symbol == NONE ? 0 : children[node * SYMBOLS + symbol];
            if (node == 0) {
                return best;
            }
            best = rules.get(node) == null ? best : rules.get(node);
        }
        return best;
    }

    private void add(Rule rule) {
        var node = 0;
        for (var i = 0; i < rule.from.length(); i++) {
            var slot = node * SYMBOLS + symbol(rule.from.charAt(i));
            if (children[slot] == 0) {
                children[slot] = rules.size();
                rules.add(null);
                if (rules.size() * SYMBOLS > children.length) {
                    children = Arrays.copyOf(children, children.length * 2);
                }
            }
            node = children[slot];
        }
        rules.set(node, rule);
    }

    private static int letters(String from) {
        var marks =
                (from.charAt(0) == '^' ? 1 : 0) + (from.charAt(from.length() - 1) == '$' ? 1 : 0);
        return from.length() - marks;
    }

    private static int symbol(char sign) {
        return switch (sign) {
            case '^' -> START;
            case '$' -> END;
            default -> letter(sign);
        };
    }

    private static int letter(char sign) {
        return sign >= 'a' && sign <= 'z' ? sign - 'a' : NONE;
    }
}
