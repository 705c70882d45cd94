package no.dypdykk.core.text;

import no.dypdykk.core.text.SequenceDiff.Change;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// One side of a merge: its paragraphs, what it changed, and how far the merge has come. Used by
/// one thread.
final class MergeSide {
    private final Paragraphs text;
    private final List<Change> changes;
    private int next;

    /// How many paragraphs there are more than in the base, up to the next change.
    private int shift;

    private int shiftBeforeGroup;
    private @Nullable Change lastInGroup;

    MergeSide(Paragraphs base, Paragraphs text) {
        this.text = text;
        this.changes = SequenceDiff.between(base.texts(), text.texts());
    }

    Paragraphs text() {
        return text;
    }

    boolean hasNext() {
        return next < changes.size();
    }

    /// Beyond all paragraphs when nothing is left.
    int nextStart() {
        return hasNext() ? changes.get(next).start() : Integer.MAX_VALUE;
    }

    /// A paragraph of the base that this side has not changed, as it stands here.
    Paragraphs.Stretch unchanged(int paragraphOfBase) {
        int here = paragraphOfBase + shift;
        return text.stretch(here, here + 1);
    }

    /// Begins a new group of changes that touch each other.
    void beginGroup() {
        shiftBeforeGroup = shift;
        lastInGroup = null;
    }

    boolean isInGroup() {
        return lastInGroup != null;
    }

    /// Takes the next change into the group when it comes first of all, or touches what the other
    /// side has there. Changes of one side never touch each other, so the other's last will do.
    boolean takesNext(MergeSide other) {
        if (!hasNext() || !belongsToGroup(other)) {
            return false;
        }
        lastInGroup = changes.get(next++);
        shift = lastInGroup.newEnd() - lastInGroup.end();
        return true;
    }

    private boolean belongsToGroup(MergeSide other) {
        boolean hasBegun = isInGroup() || other.isInGroup();
        return hasBegun ? touches(other) : isFirst(other);
    }

    private boolean touches(MergeSide other) {
        return other.lastInGroup != null && changes.get(next).touches(other.lastInGroup);
    }

    private boolean isFirst(MergeSide other) {
        return nextStart() < other.nextStart()
                || (nextStart() == other.nextStart()
                        && changes.get(next).end() <= other.changes.get(other.next).end());
    }

    /// Where the group ends in the base, 0 when nothing of this side is in it.
    int groupEnd() {
        return lastInGroup == null ? 0 : lastInGroup.end();
    }

    /// What this side says in place of some paragraphs of the base.
    Paragraphs.Stretch group(int start, int end) {
        return text.stretch(start + shiftBeforeGroup, end + shift);
    }
}
