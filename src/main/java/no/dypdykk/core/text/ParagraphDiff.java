package no.dypdykk.core.text;

import no.dypdykk.core.text.SequenceDiff.Change;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What became of one paragraph or one value, word by word.
///
/// @param pieces joined without those that were added they are the old text, without those that
///   were removed the new one
public record ParagraphDiff(List<Piece> pieces) {
    /// A word, blanks, or one other character.
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]++|\\s++|.", Pattern.DOTALL);

    public ParagraphDiff {
        pieces = List.copyOf(pieces);
    }

    public enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    public record Piece(Kind kind, String text) {}

    /// Compares two wordings.
    static ParagraphDiff of(String before, String after) {
        if (before.equals(after)) {
            return all(Kind.SAME, before);
        }
        var old = words(before);
        var now = words(after);
        var pieces = new Pieces();
        int at = 0;
        for (var change : bridged(SequenceDiff.between(old, now), old)) {
            pieces.add(Kind.SAME, old.subList(at, change.start()));
            pieces.add(Kind.REMOVED, old.subList(change.start(), change.end()));
            pieces.add(Kind.ADDED, now.subList(change.newStart(), change.newEnd()));
            at = change.end();
        }
        pieces.add(Kind.SAME, old.subList(at, old.size()));
        return new ParagraphDiff(pieces.list);
    }

    static ParagraphDiff all(Kind kind, String text) {
        return new ParagraphDiff(text.isEmpty() ? List.of() : List.of(new Piece(kind, text)));
    }

    /// Nothing was changed.
    public boolean isSame() {
        return pieces.stream().allMatch(piece -> piece.kind() == Kind.SAME);
    }

    /// The old wording.
    public List<Piece> before() {
        return without(Kind.ADDED);
    }

    /// The new wording.
    public List<Piece> after() {
        return without(Kind.REMOVED);
    }

    private List<Piece> without(Kind kind) {
        return pieces.stream().filter(piece -> piece.kind() != kind).toList();
    }

    static List<String> words(String text) {
        return WORD.matcher(text).results().map(match -> match.group()).toList();
    }

    /// Two changes with nothing but blanks between them read better as one.
    private static List<Change> bridged(List<Change> changes, List<String> old) {
        var bridged = new ArrayList<Change>();
        for (var change : changes) {
            var last = bridged.isEmpty() ? null : bridged.getLast();
            if (last != null
                    && old.subList(last.end(), change.start()).stream().allMatch(String::isBlank)) {
                bridged.removeLast();
                bridged.add(
                        new Change(last.start(), change.end(), last.newStart(), change.newEnd()));
            } else {
                bridged.add(change);
            }
        }
        return bridged;
    }

    private static final class Pieces {
        private final List<Piece> list = new ArrayList<>();

        void add(Kind kind, List<String> words) {
            if (!words.isEmpty()) {
                list.add(new Piece(kind, String.join("", words)));
            }
        }
    }
}
