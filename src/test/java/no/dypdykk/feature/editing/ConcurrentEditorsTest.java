package no.dypdykk.feature.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.core.edit.Edit;
import no.dypdykk.core.edit.EditOutcome;
import no.dypdykk.core.edit.EditOutcome.Saved;
import no.dypdykk.core.page.PageId;
import no.dypdykk.core.page.Revision;
import no.dypdykk.engine.sql.SqlStore;
import no.dypdykk.fixture.Samples;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/// Two and three people who change the same page at once, a thousand times over. Each saves from
/// the revision that all of them read; who meets a conflict saves the merged text.
final class ConcurrentEditorsTest {
    private static final int ROUNDS = 1_000;
    private static final int ROUNDS_ON_A_TEXT = 10;

    @TempDir private Path folder;

    private enum Ending {
        SAVED,
        MERGED,
        CONFLICT
    }

    /// @param lines what the editor wrote
    private record Result(List<String> lines, Ending ending) {}

    @Test
    void no_line_is_lost_in_a_thousand_rounds() throws Exception {
        var random = new Random(1);
        var endings = new EnumMap<Ending, Integer>(Ending.class);
        try (var store = SqlStore.open(folder);
                var threads = Executors.newFixedThreadPool(3)) {
            var editing = editing(store);
            var page = firstText(editing, random);
            for (int round = 0; round < ROUNDS; round++) {
                if (round % ROUNDS_ON_A_TEXT == 0) {
                    page = firstText(editing, random);
                }
                int editors = 2 + round % 2;
                for (var result : together(round, editors, editing, newest(store, page), threads)) {
                    endings.merge(result.ending, 1, Integer::sum);
                    var now = newest(store, page).source().lines().toList();
                    assertTrue(now.containsAll(result.lines), () -> result + " in " + now);
                }
            }
        }
        assertEquals(ROUNDS, endings.get(Ending.SAVED));
        assertTrue(endings.getOrDefault(Ending.MERGED, 0) > 100, endings::toString);
        assertTrue(endings.getOrDefault(Ending.CONFLICT, 0) > 100, endings::toString);
    }

    private static List<Result> together(
            int round, int editors, Editing editing, Revision read, ExecutorService threads)
            throws Exception {
        var ready = new CyclicBarrier(editors);
        var saves =
                IntStream.range(0, editors)
                        .mapToObj(number ->
                                threads.submit(() -> {
                                    var name = "round %d editor %d".formatted(round, number);
                                    ready.await();
                                    return save(
                                            name, new Random(31L * round + number), editing, read);
                                }))
                        .toList();
        var results = new ArrayList<Result>();
        for (var save : saves) {
            results.add(save.get());
        }
        return results;
    }

    private static Result save(String name, Random random, Editing editing, Revision read) {
        var lines = new ArrayList<String>();
        var text = changed(read.source(), name, random, lines);
        var edit = new Edit(read.number(), text, name, "");
        return switch (kept(editing, read.page(), edit)) {
            case EditOutcome.Saved _ -> new Result(lines, Ending.SAVED);
            case EditOutcome.Merged _ -> new Result(lines, Ending.MERGED);
            case EditOutcome.Conflict conflict -> {
                saveMerged(editing, conflict);
                yield new Result(lines, Ending.CONFLICT);
            }
            case EditOutcome.Unchanged _, EditOutcome.Refused _, EditOutcome.Unconfirmed _ ->
                    throw new AssertionError(name);
        };
    }

    /// As someone who presses «save» on the merged text until it is kept.
    private static void saveMerged(Editing editing, EditOutcome.Conflict first) {
        EditOutcome outcome = first;
        while (outcome instanceof EditOutcome.Conflict conflict) {
            var theirs = conflict.theirs();
            var author = conflict.mine().author();
            var again = new Edit(theirs.number(), conflict.merge().source(), author, "");
            outcome = kept(editing, theirs.page(), again);
        }
        assertInstanceOf(EditOutcome.Kept.class, outcome);
    }

    private static EditOutcome kept(Editing editing, PageId page, Edit edit) {
        return editing.save(Samples.PROGRAM, page, edit).orElseThrow();
    }

    /// Changes, adds and removes a few paragraphs.
    private static String changed(String source, String name, Random random, List<String> lines) {
        int body = source.indexOf("\n---\n") + 5;
        var paragraphs = new ArrayList<>(List.of(source.substring(body).strip().split("\n\n", -1)));
        for (int i = 0; i <= random.nextInt(2); i++) {
            int place = random.nextInt(paragraphs.size());
            var line = name + " line " + i;
            switch (random.nextInt(3)) {
                case 0 -> paragraphs.set(place, paragraphs.get(place) + "\n" + line);
                case 1 -> paragraphs.add(place, line);
                default -> paragraphs.set(place, line);
            }
        }
        var text = String.join("\n\n", paragraphs) + "\n";
        text.lines().filter(line -> line.startsWith(name)).forEach(lines::add);
        return source.substring(0, body) + text;
    }

    private static PageId firstText(Editing editing, Random random) {
        var paragraphs =
                IntStream.range(0, 6)
                        .mapToObj("base %d"::formatted)
                        .reduce("", (text, line) -> text + line + "\n\n");
        var source =
                "---\nkind: concept\nslug: sample-%d\ntitle: Sample\n---\n%s"
                        .formatted(random.nextInt(Integer.MAX_VALUE), paragraphs);
        var saved = editing.create(Samples.PROGRAM, Edit.first(source, "Sample Author"));
        return assertInstanceOf(Saved.class, saved).revision().page();
    }

    private static Revision newest(SqlStore store, PageId page) {
        return store.read(tx -> tx.pages().byId(page)).orElseThrow().revision();
    }

    private static Editing editing(SqlStore store) {
        var clock = InstantSource.fixed(Samples.NOON);
        var ids = new Ulids(clock, new Random(1));
        return new Editing(store, Samples.decision(), clock, ids, Samples.ACCESS);
    }
}
