package no.dypdykk.feature.reading;

import no.dypdykk.core.page.CaseStudy;
import no.dypdykk.core.rich.Block;
import no.dypdykk.core.rich.Inline;
import no.dypdykk.core.rich.RichText;
import no.dypdykk.port.WordFiles.Part;
import no.dypdykk.web.Link;
import no.dypdykk.web.Texts;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What a page's fields say, as tables and lists for a document on paper.
record FieldTables(PageFrames frames) {
    /// What stands above the text: the facts of a case, with what they did and what was measured.
    List<Part> before() {
        if (!(frames.page() instanceof CaseStudy study)) {
            return List.of();
        }
        CaseView view = new CaseViews(frames, study).view();
        var outcomes =
                view.outcomes().isEmpty()
                        ? List.<Block>of(paragraph(texts().get("case.no-outcomes")))
                        : view.outcomes().stream().flatMap(this::outcome).toList();
        return List.of(
                new Part(texts().get("case.facts"), text(facts(view))),
                new Part(texts().get("case.outcomes"), text(outcomes)));
    }

    /// What stands below the text: the sources.
    List<Part> after() {
        var items =
                frames.sources().stream()
                        .map(source -> new Block.Item(Block.Tick.NONE, List.of(source(source))))
                        .toList();
        var block =
                items.isEmpty()
                        ? paragraph(texts().get("sources.none"))
                        : new Block.Listing(true, 1, true, items);
        return List.of(new Part(texts().get("sources.title"), text(List.of(block))));
    }

    private List<Block> facts(CaseView view) {
        var facts = view.facts();
        var rows =
                List.of(
                        row("fact.place", place(facts)),
                        row("fact.period", facts.period()),
                        row("fact.sector", facts.sector()),
                        row("fact.employees", facts.employees()),
                        row("fact.progress", facts.progress()),
                        row("fact.teller", facts.teller()),
                        row(
                                "case.practices",
                                titles(view.practices().stream().map(CaseView.Used::practice))));
        var head = List.of(cell(texts().get("print.fact")), cell(texts().get("print.says")));
        return List.of(new Block.Table(head, rows));
    }

    private static @Nullable String place(CaseView.Facts facts) {
        return facts.places().isEmpty() ? facts.elsewhere() : titles(facts.places().stream());
    }

    private static @Nullable String titles(Stream<Link> links) {
        var titles = links.map(Link::title).toList();
        return titles.isEmpty() ? null : String.join(", ", titles);
    }

    private List<Block.Cell> row(String name, @Nullable String value) {
        return List.of(
                cell(texts().get(name)), cell(value == null ? texts().get("not-stated") : value));
    }

    private Stream<Block> outcome(OutcomeView outcome) {
        var blocks = new ArrayList<Block>();
        var of = outcome.population() == null ? "" : " – " + outcome.population();
        blocks.add(new Block.Heading(3, words(outcome.indicator().title() + of)));
        blocks.add(paragraph(texts().name(outcome.result())));
        if (!outcome.lines().isEmpty()) {
            blocks.add(figures(outcome));
        }
        Stream.concat(Stream.ofNullable(outcome.note()), outcome.cautions().stream())
                .forEach(words -> blocks.add(paragraph(words)));
        return blocks.stream();
    }

    private Block figures(OutcomeView outcome) {
        var head =
                Stream.of("role", "value", "kind", "source-column", "about")
                        .map(column -> cell(texts().get("outcome." + column)))
                        .toList();
        var columns = new ArrayList<>(head);
        columns.add(1, cell(texts().get("chart.period")));
        var rows =
                outcome.lines().stream()
                        .map(line ->
                                List.of(
                                        cell(line.role()),
                                        cell(line.period()),
                                        cell(line.value()),
                                        cell(texts().name(line.kind())),
                                        cell(line.source().title()),
                                        cell(line.about())))
                        .toList();
        return new Block.Table(columns, rows);
    }

    private Block source(PageFoot.SourceLine source) {
        var year =
                source.year() == null ? texts().get("sources.no-year") : source.year().toString();
        var parts =
                Stream.of(source.title(), source.publisher(), year, source.locator())
                        .filter(part -> part != null && !part.isBlank())
                        .toList();
        return paragraph(String.join(", ", parts));
    }

    private Texts texts() {
        return frames.shelf().texts();
    }

    private static RichText text(List<Block> blocks) {
        return new RichText(blocks, List.of());
    }

    private static Block paragraph(String words) {
        return new Block.Paragraph(words(words));
    }

    private static Block.Cell cell(String words) {
        return new Block.Cell(Block.Align.NONE, words(words));
    }

    private static List<Inline> words(String words) {
        return List.of(Inline.Run.plain(words));
    }
}
