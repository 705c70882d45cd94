package no.dypdykk.core.text;

import java.util.ArrayList;
import java.util.List;

/// The runs of digits in a text and what stands between them, read once from left to right. Digits
/// of all scripts count. Marks of Markdown and characters that nobody sees do not part a run, so
/// that `**12**34` is one.
final class DigitGroups {
    private static final int WIDEST_GAP = 3;

    private final List<Group> groups = new ArrayList<>();
    private final StringBuilder digits = new StringBuilder();
    private int start;
    private int end;
    private Gap gap = Gap.WIDE;
    private int gapLength;
    private Gap gapBefore = Gap.WIDE;

    private DigitGroups() {}

    /// What parts a run from the one before it.
    enum Gap {
        /// Nothing that anyone sees.
        NONE,
        /// At most three spaces, hyphens or low lines.
        SPACE,
        /// A full stop or slash, as in dates.
        DATE,
        /// Anything else; the beginning of the text as well.
        WIDE
    }

    /// @param digits ASCII digits
    /// @param before what stands between the run before and this
    record Group(int start, int end, String digits, Gap before) {
        int length() {
            return digits.length();
        }
    }

    static List<Group> of(String text) {
        var reading = new DigitGroups();
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            reading.take(text.codePointAt(i), i);
        }
        reading.close();
        return reading.groups;
    }

    private void take(int character, int at) {
        int digit = Character.digit(character, 10);
        if (digit >= 0 && !Character.isLetter(character)) {
            if (gap != Gap.NONE) {
                close();
                start = at;
                gapBefore = gap;
            }
            digits.append((char) ('0' + digit));
            end = at + Character.charCount(character);
            gap = Gap.NONE;
            gapLength = 0;
        } else if (!isUnseen(character)) {
            gapLength++;
            gap = gapLength > WIDEST_GAP ? Gap.WIDE : wider(gap, kind(character));
        }
    }

    private void close() {
        if (!digits.isEmpty()) {
            groups.add(new Group(start, end, digits.toString(), gapBefore));
            digits.setLength(0);
        }
    }

    private static Gap wider(Gap one, Gap other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Gap kind(int character) {
        return switch (character) {
            case ' ', '_', '\u2212' -> Gap.SPACE;
            case '.', '/' -> Gap.DATE;
            default ->
                    switch (Character.getType(character)) {
                        case Character.SPACE_SEPARATOR, Character.DASH_PUNCTUATION -> Gap.SPACE;
                        default -> Gap.WIDE;
                    };
        };
    }

    private static boolean isUnseen(int character) {
        return switch (character) {
            case '*', '~', '`', '\\', '\u00AD' -> true;
            default ->
                    switch (Character.getType(character)) {
                        case Character.FORMAT, Character.NON_SPACING_MARK -> true;
                        default -> false;
                    };
        };
    }
}
