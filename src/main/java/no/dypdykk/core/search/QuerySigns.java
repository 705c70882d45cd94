package no.dypdykk.core.search;

import no.dypdykk.core.text.NorwegianTerms;
import no.dypdykk.core.text.NorwegianTerms.Word;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The signs of a typed search: a run of words in closed quotes, a word or run with a minus before
/// it, a beginning with a star after it. A sign that is not whole, or stands where text has it
/// (`IA-avtale`, `2019 - 2021`, `helsepersonell og -ledere`), is text.
///
/// @param typed the text, read so far as a search is
/// @param text the same with blanks in place of what is unwanted, so that words stand where they
///   stood
/// @param wanted in quotes
/// @param unwanted after a minus
/// @param begun where the words begin that have a star
record QuerySigns(
        String typed, String text, List<Part> wanted, List<Part> unwanted, Set<Integer> begun) {
    /// After the beginning of a word.
    static final char STAR = '*';

    /// More are text: each costs the engine a look.
    private static final int MOST = 16;

    /// Letters between quotes; more is no run that anyone looks for.
    private static final int LONGEST_RUN = 500;

    private static final int SHORTEST_BEGINNING = 3;

    private static final Map<Character, String> CLOSED_BY =
            Map.of('"', "\"", '«', "»", '»', "«", '“', "”", '„', "“”", '”', "”");

    /// After these a minus stands for a part that is not repeated.
    private static final Set<String> JOINING = Set.of("og", "eller", "og/eller", "samt");

    QuerySigns {
        wanted = List.copyOf(wanted);
        unwanted = List.copyOf(unwanted);
        begun = Set.copyOf(begun);
    }

    /// @param typed with its quotes or star, without a minus
    /// @param begun whether it is the beginning of a word
    record Part(String typed, List<Word> words, boolean begun) {
        boolean isQuoted() {
            return CLOSED_BY.containsKey(typed.charAt(0));
        }

        boolean tells() {
            return begun || words.stream().anyMatch(word -> !word.isSmall());
        }
    }

    static QuerySigns read(String typed) {
        return new Reading(typed.substring(0, Math.min(typed.length(), Asked.MAX_LENGTH))).signs();
    }

    /// The words of a text whose signs ask for nothing.
    static String removed(String text) {
        return NorwegianTerms.words(text).stream()
                .map(word -> text.substring(word.start(), word.end()))
                .collect(Collectors.joining(" "));
    }

    /// All words that are wanted, in order; one with a star is no small word.
    List<Word> words() {
        return NorwegianTerms.words(text).stream()
                .map(word -> begun.contains(word.start()) ? telling(word) : word)
                .toList();
    }

    private static Word telling(Word word) {
        var stem = NorwegianTerms.stem(word.plain());
        return new Word(word.start(), word.end(), word.plain(), stem);
    }

    private static final class Reading {
        private final String typed;
        private final StringBuilder text;
        private final List<Part> wanted = new ArrayList<>();
        private final List<Part> unwanted = new ArrayList<>();
        private final Set<Integer> begun = new HashSet<>();
        private int from;

        Reading(String typed) {
            this.typed = typed;
            this.text = new StringBuilder(typed);
        }

        QuerySigns signs() {
            for (var at = 0; at < typed.length() && signCount() < MOST; at++) {
                if (beginsToken(at)) {
                    at = Math.max(at, token(at) - 1);
                }
            }
            addBegun(from, typed.length());
            return new QuerySigns(typed, text.toString(), wanted, unwanted, begun);
        }

        private int signCount() {
            return wanted.size() + unwanted.size() + begun.size();
        }

        /// Where the text goes on after a sign; `at` when there is none.
        private int token(int at) {
            var minus = isMinus(at);
            var start = minus ? at + 1 : at;
            var quoted = endOfRun(start);
            var end = quoted == start && minus ? endOfToken(start) : quoted;
            if (end == start) {
                return at;
            }
            var part = part(start, end);
            if (!part.tells()) {
                return at;
            }
            addBegun(from, at);
            from = end;
            if (minus) {
                unwanted.add(part);
                text.replace(at, end, " ".repeat(end - at));
            } else {
                wanted.add(part);
            }
            return end;
        }

        private Part part(int start, int end) {
            var words = NorwegianTerms.words(typed.substring(start, end));
            var begun = isLetter(start) && words.size() == 1 && isBegun(start, words.getFirst());
            return new Part(typed.substring(start, end), words, begun);
        }

        private void addBegun(int start, int end) {
            for (var word : NorwegianTerms.words(typed.substring(start, end))) {
                if (signCount() < MOST && isBegun(start, word)) {
                    begun.add(start + word.start());
                }
            }
        }

        private boolean isBegun(int start, Word word) {
            var star = start + word.end();
            return word.plain().length() >= SHORTEST_BEGINNING
                    && star < typed.length()
                    && typed.charAt(star) == STAR
                    && !isLetter(star + 1)
                    && (star + 1 == typed.length() || typed.charAt(star + 1) != STAR);
        }

        private boolean beginsToken(int at) {
            return at == 0
                    || Character.isWhitespace(typed.charAt(at - 1))
                    || typed.charAt(at - 1) == '(';
        }

        private boolean isMinus(int at) {
            var sign = typed.charAt(at);
            if (sign != '-' && sign != '−') {
                return false;
            }
            var before = lastToken(at);
            var joined = before.endsWith(",") || JOINING.contains(before);
            var range = isDigit(before, before.length() - 1) && isDigit(typed, at + 1);
            return !joined && !range;
        }

        private String lastToken(int at) {
            var end = at;
            while (end > 0 && Character.isWhitespace(typed.charAt(end - 1))) {
                end--;
            }
            var start = end;
            while (start > 0 && !Character.isWhitespace(typed.charAt(start - 1))) {
                start--;
            }
            return typed.substring(start, end);
        }

        /// After the closing quote; `start` when no run begins there or it is not closed.
        private int endOfRun(int start) {
            var closing = start < typed.length() ? CLOSED_BY.get(typed.charAt(start)) : null;
            if (closing == null) {
                return start;
            }
            var last = Math.min(typed.length(), start + LONGEST_RUN);
            for (var at = start + 1; at < last; at++) {
                if (closing.indexOf(typed.charAt(at)) >= 0 && !isLetter(at + 1)) {
                    return at + 1;
                }
            }
            return start;
        }

        private int endOfToken(int start) {
            var end = start;
            while (isLetter(start) && end < typed.length() && !endsToken(typed.charAt(end))) {
                end++;
            }
            return end;
        }

        private static boolean endsToken(char sign) {
            return Character.isWhitespace(sign) || sign == ')' || sign == ',';
        }

        private boolean isLetter(int at) {
            return at < typed.length() && Character.isLetterOrDigit(typed.codePointAt(at));
        }

        private static boolean isDigit(String text, int at) {
            return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
        }
    }
}
