package no.dypdykk.core.text;

import no.dypdykk.core.text.FrontEntries.Entry;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Two edits of the fields of a file brought together, field by field. A field that one of them
/// changed stands as that one wrote it, with its comments. Where both changed a field differently
/// mine stands, and what they said becomes a note above it, a comment. Lines end in LF. Used once,
/// by one thread.
final class FrontMatterMerge {
    private static final Pattern COMMENT = Pattern.compile("(?m)(^|\\s)#");

    private final FrontEntries base;
    private final FrontEntries theirs;
    private final FrontEntries mine;
    private final MergeRules rules;
    private final List<Overlap> overlaps = new ArrayList<>();

    /// Above which field stands what they said there.
    private final Map<String, String> notes = new HashMap<>();

    private FrontMatterMerge(
            FrontEntries base, FrontEntries theirs, FrontEntries mine, MergeRules rules) {
        this.base = base;
        this.theirs = theirs;
        this.mine = mine;
        this.rules = rules;
    }

    /// What stands before the body, both `---` lines included.
    record Merged(String text, String withoutNotes, List<Overlap> overlaps) {
        private static Merged untouched(String front) {
            return new Merged(front, front, List.of());
        }
    }

    /// @param base null when there is none
    static Merged of(
            @Nullable FrontMatter base, FrontMatter theirs, FrontMatter mine, MergeRules rules) {
        var old = base == null ? "" : base.front();
        if (mine.front().equals(old) || mine.front().equals(theirs.front())) {
            return Merged.untouched(theirs.front());
        }
        if (theirs.front().equals(old)) {
            return Merged.untouched(mine.front());
        }
        return byField(base, theirs, mine, rules).orElseGet(() -> whole(old, theirs, mine));
    }

    private static Optional<Merged> byField(
            @Nullable FrontMatter base, FrontMatter theirs, FrontMatter mine, MergeRules rules) {
        var old =
                base == null
                        ? Optional.of(new FrontEntries("", Map.of(), ""))
                        : FrontEntries.of(base);
        var their = FrontEntries.of(theirs);
        var my = FrontEntries.of(mine);
        return old.isEmpty() || their.isEmpty() || my.isEmpty()
                ? Optional.empty()
                : new FrontMatterMerge(old.get(), their.get(), my.get(), rules).merge();
    }

    /// All fields of mine, and theirs as a note: for files that have them in braces.
    private static Merged whole(String base, FrontMatter theirs, FrontMatter mine) {
        var front = mine.front();
        int fence = front.lastIndexOf("---");
        var text = front.substring(0, fence) + commented(theirs.front()) + front.substring(fence);
        var overlap = new Overlap(Overlap.ALL_FIELDS, base, theirs.front(), front);
        return new Merged(text, front, List.of(overlap));
    }

    /// Empty when the result would not say what it should.
    private Optional<Merged> merge() {
        var order =
                MergedOrder.of(
                        base.entries().keySet(),
                        theirs.entries().keySet(),
                        mine.entries().keySet());
        var merged = new LinkedHashMap<String, Entry>();
        for (var name : order.keys()) {
            var entry = merged(name);
            if (entry != null) {
                merged.put(name, entry);
            }
        }
        var text = text(merged, notes);
        return says(text, merged)
                ? Optional.of(new Merged(text, text(merged, Map.of()), List.copyOf(overlaps)))
                : Optional.empty();
    }

    private String text(Map<String, Entry> entries, Map<String, String> above) {
        var text = new StringBuilder(lines(base.head(), theirs.head(), mine.head()));
        entries.forEach((name, entry) ->
                text.append(entry.lead())
                        .append(above.getOrDefault(name, ""))
                        .append(entry.text()));
        return text.append(lines(base.tail(), theirs.tail(), mine.tail())).toString();
    }

    private static boolean says(String front, Map<String, Entry> entries) {
        return FrontMatter.parse(front) instanceof FrontMatter.Parsing.Parsed(var read)
                && read.fields().entries().keySet().equals(entries.keySet())
                && entries.entrySet().stream()
                        .allMatch(entry ->
                                entry.getValue()
                                        .value()
                                        .saysAs(read.field(entry.getKey()).orElse(null)));
    }

    private @Nullable Entry merged(String name) {
        var old = base.entries().get(name);
        var their = theirs.entries().get(name);
        var my = mine.entries().get(name);
        if (rules.mine().contains(name)) {
            return my;
        }
        if (sameText(my, old) || sameText(my, their)) {
            return their;
        }
        if (sameText(their, old)) {
            return my;
        }
        if (their != null && my != null) {
            return both(name, old, their, my);
        }
        overlaps.add(FieldMerge.overlap(name, value(old), value(their), value(my)));
        return their == null ? my : their;
    }

    private static boolean sameText(@Nullable Entry one, @Nullable Entry other) {
        return (one == null || other == null) ? Objects.equals(one, other) : one.isWrittenAs(other);
    }

    private static @Nullable Field value(@Nullable Entry entry) {
        return entry == null ? null : entry.value();
    }

    private Entry both(String name, @Nullable Entry old, Entry their, Entry my) {
        var lead = lines(old == null ? "" : old.lead(), their.lead(), my.lead());
        var oldText = old == null ? "" : old.text();
        if (my.text().equals(oldText) || my.text().equals(their.text())) {
            return new Entry(lead, their.text(), their.value());
        }
        if (their.text().equals(oldText)) {
            return new Entry(lead, my.text(), my.value());
        }
        if (COMMENT.matcher(their.text()).find() || COMMENT.matcher(my.text()).find()) {
            overlaps.add(FieldMerge.overlap(name, value(old), their.value(), my.value()));
            notes.put(name, commented(their.text()));
            return new Entry(lead, my.text(), my.value());
        }
        return ofValues(name, lead, old, their, my);
    }

    private Entry ofValues(String name, String lead, @Nullable Entry old, Entry their, Entry my) {
        var merge = new FieldMerge(rules.identity());
        var value =
                Objects.requireNonNull(
                        merge.merge(name, name, value(old), their.value(), my.value()));
        overlaps.addAll(merge.overlaps());
        notes.put(
                name,
                merge.overlaps().stream()
                        .map(FrontMatterMerge::note)
                        .collect(Collectors.joining()));
        if (value.saysAs(their.value())) {
            return new Entry(lead, their.text(), value);
        }
        return new Entry(lead, value.saysAs(my.value()) ? my.text() : written(name, value), value);
    }

    /// Their words where mine stand.
    private static String note(Overlap overlap) {
        return overlap.theirs().isEmpty()
                ? ""
                : commented(overlap.field() + ": " + overlap.theirs() + "\n");
    }

    private static String written(String name, Field value) {
        var written = new FieldWriter("\n", 0, false).value(value);
        return name + ":" + (written.startsWith("\n") ? "" : " ") + written + "\n";
    }

    private static String commented(String lines) {
        return lines.lines().map(line -> "# " + line + "\n").collect(Collectors.joining());
    }

    /// Comments: of whoever changed them, or all of both.
    private static String lines(String base, String theirs, String mine) {
        if (mine.equals(base) || mine.equals(theirs)) {
            return theirs;
        }
        if (theirs.equals(base)) {
            return mine;
        }
        var known = new HashSet<>(base.lines().toList());
        theirs.lines().forEach(known::add);
        return Stream.concat(theirs.lines(), mine.lines().filter(known::add))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }
}
