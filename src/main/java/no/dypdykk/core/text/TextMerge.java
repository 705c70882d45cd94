package no.dypdykk.core.text;

import java.util.ArrayList;
import java.util.List;

/// Two edits of the same text brought together, paragraph by paragraph. A paragraph that one of
/// them changed is taken from that one, also when the other changed its neighbour. What both
/// changed differently stands twice, theirs before mine, and is listed.
///
/// @param text says all that either of them wrote
/// @param overlaps empty when the edits do not touch
public record TextMerge(String text, List<Overlap> overlaps) {
    public TextMerge {
        overlaps = List.copyOf(overlaps);
    }

    /// Lines end in LF.
    ///
    /// @param base what both edits began from
    public static TextMerge of(String base, String theirs, String mine) {
        if (theirs.equals(base) || theirs.equals(mine)) {
            return new TextMerge(mine, List.of());
        }
        return mine.equals(base)
                ? new TextMerge(theirs, List.of())
                : new Merging(Paragraphs.of(base), Paragraphs.of(theirs), Paragraphs.of(mine))
                        .merge();
    }

    private static final class Merging {
        private final Paragraphs base;
        private final MergeSide theirs;
        private final MergeSide mine;
        private final List<Paragraphs.Stretch> taken = new ArrayList<>();
        private final List<Overlap> overlaps = new ArrayList<>();

        Merging(Paragraphs base, Paragraphs theirs, Paragraphs mine) {
            this.base = base;
            this.theirs = new MergeSide(base, theirs);
            this.mine = new MergeSide(base, mine);
        }

        TextMerge merge() {
            int at = 0;
            while (theirs.hasNext() || mine.hasNext()) {
                int start = Math.min(theirs.nextStart(), mine.nextStart());
                keep(at, start);
                at = takeTogether(start);
            }
            keep(at, base.size());
            return new TextMerge(joined(), overlaps);
        }

        /// Paragraphs that both left alone; the blank lines after them may still be another's.
        private void keep(int from, int to) {
            for (int i = from; i < to; i++) {
                var their = theirs.unchanged(i);
                taken.add(their.gap().equals(base.gaps().get(i)) ? mine.unchanged(i) : their);
            }
        }

        /// Takes the next change with all that touch it, and answers where it ends.
        private int takeTogether(int start) {
            theirs.beginGroup();
            mine.beginGroup();
            while (theirs.takesNext(mine) || mine.takesNext(theirs)) {
                // Each change taken may touch another one.
            }
            int end = Math.max(theirs.groupEnd(), mine.groupEnd());
            if (theirs.isInGroup() && mine.isInGroup()) {
                takeBoth(start, end);
            } else {
                taken.add((theirs.isInGroup() ? theirs : mine).group(start, end));
            }
            return end;
        }

        private void takeBoth(int start, int end) {
            var their = theirs.group(start, end);
            var my = mine.group(start, end);
            int first = their.commonStart(my);
            taken.add(their.first(first));
            var theirRest = their.from(first);
            var myRest = my.from(first);
            int last = theirRest.commonEnd(myRest);
            var theirPart = theirRest.withoutLast(last);
            var myPart = myRest.withoutLast(last);
            taken.add(theirPart);
            taken.add(myPart);
            taken.add(theirRest.last(last));
            var next = last > 0 ? theirRest.last(last).at(0) : paragraphOfBase(end);
            if (touch(base.stretch(start, end), theirPart, myPart, next)) {
                overlaps.add(
                        new Overlap(
                                Overlap.BODY,
                                base.stretch(start, end).text(),
                                theirPart.text(),
                                myPart.text()));
            }
        }

        private String paragraphOfBase(int place) {
            return place < base.size() ? base.texts().get(place) : "";
        }

        /// Whether people must decide: not when both did the same, one only added more, or both
        /// added sections that have nothing to do with each other.
        private static boolean touch(
                Paragraphs.Stretch before,
                Paragraphs.Stretch their,
                Paragraphs.Stretch my,
                String next) {
            if (their.isEmpty() && my.isEmpty()) {
                return false;
            }
            boolean isApart =
                    their.isEmpty() || my.isEmpty() || NewSections.areApart(their, my, next);
            return !(before.isEmpty() && isApart);
        }

        private String joined() {
            var joined = new StringBuilder();
            var lead = chosen(base.lead(), theirs.text().lead(), mine.text().lead());
            var parting = wholeLines(lead);
            for (var stretch : taken) {
                for (int i = 0; i < stretch.size(); i++) {
                    joined.append(parting).append(stretch.at(i));
                    parting = parting(stretch.gapAfter(i));
                }
            }
            return joined.append(end()).toString();
        }

        private String end() {
            if (theirs.text().size() == 0) {
                return mine.text().end();
            }
            return mine.text().size() == 0
                    ? theirs.text().end()
                    : chosen(base.end(), theirs.text().end(), mine.text().end());
        }

        /// What stood last in one text may stand before something else now.
        private static String parting(String gap) {
            return gap.indexOf('\n') == gap.lastIndexOf('\n') ? "\n\n" : wholeLines(gap);
        }

        private static String wholeLines(String blank) {
            return blank.substring(0, blank.lastIndexOf('\n') + 1);
        }

        private static String chosen(String base, String theirs, String mine) {
            return theirs.equals(base) ? mine : theirs;
        }
    }
}
