package no.dypdykk.core.page;

import no.dypdykk.core.evidence.Source;
import no.dypdykk.core.text.FrontMatter;
import no.dypdykk.core.text.FrontMatter.Parsing.Parsed;
import no.dypdykk.core.text.FrontMatter.Parsing.Unreadable;
import no.dypdykk.core.text.FrontMatterFlaw;
import no.dypdykk.core.text.Markdown;
import no.dypdykk.core.text.Slug;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Turns a Markdown file with front matter into a page, or into the full list of what is wrong with
/// it. Only `kind` and `title` are required; names it does not know are left alone.
public final class PageReader {
    private static final int MAX_TITLE = 300;
    private static final int EARLIEST_YEAR = 1000;
    private static final int LATEST_YEAR = 2200;

    private final List<Problem> problems = new ArrayList<>();
    private final Fields fields;
    private final String body;
    private final int bodyLine;

    private PageReader(FrontMatter frontMatter) {
        this.fields = new Fields(frontMatter.fields(), "", problems);
        this.body = frontMatter.body();
        this.bodyLine = frontMatter.bodyLine();
    }

    /// Reads the text of a whole file.
    public static PageReading read(String source) {
        return switch (FrontMatter.parse(source)) {
            case Parsed(var frontMatter) -> read(frontMatter);
            case Unreadable(var flaw) -> new PageReading.Refused(List.of(problem(flaw)));
        };
    }

    public static PageReading read(FrontMatter frontMatter) {
        return new PageReader(frontMatter).reading();
    }

    /// A file that cannot be read at all, as a problem.
    public static Problem problem(FrontMatterFlaw flaw) {
        return new Problem("-", flaw.line(), flaw.kind().code(), flaw.details());
    }

    private Problem problem(Markdown.Refusal refusal) {
        var code =
                switch (refusal.limit()) {
                    case CHARACTERS -> ProblemCode.TEXT_TOO_LONG;
                    case LINES -> ProblemCode.TOO_MANY_LINES;
                    case BRACKETS -> ProblemCode.TOO_MANY_BRACKETS;
                    case TABLE_CELLS -> ProblemCode.TOO_MANY_TABLE_CELLS;
                    case LINKS -> ProblemCode.TOO_MANY_LINKS;
                };
        return new Problem(
                "-", bodyLine, code.code(), List.of("" + refusal.actual(), "" + refusal.allowed()));
    }

    private PageReading reading() {
        var id = id();
        var kind = kind();
        var head = head(kind == null ? PageKind.CONCEPT : kind);
        var page = kind == null ? null : page(kind, head);
        if (Markdown.parse(body) instanceof Markdown.Parsing.Refused(var refusal)) {
            problems.add(problem(refusal));
        }
        if (page == null || !problems.isEmpty()) {
            problems.sort(Comparator.comparingInt(Problem::line));
            return new PageReading.Refused(problems);
        }
        return new PageReading.Read(page, id);
    }

    private @Nullable PageId id() {
        var id = fields.text("id");
        if (id != null && !PageId.isValid(id)) {
            fields.report("id", ProblemCode.WRONG_ID, id);
            return null;
        }
        return id == null ? null : new PageId(id);
    }

    private @Nullable PageKind kind() {
        var code = fields.requiredText("kind");
        var kind = PageKind.ofCode(code);
        if (kind.isEmpty() && !code.isEmpty()) {
            var accepted = Arrays.stream(PageKind.values()).map(PageKind::code);
            fields.report(
                    "kind", ProblemCode.UNKNOWN_WORD, Stream.concat(Stream.of(code), accepted));
        }
        return kind.orElse(null);
    }

    private PageHead head(PageKind kind) {
        var title = title();
        return new PageHead(
                kind,
                slug(title),
                fields.word("lang", Language.class, Language.NB),
                title,
                fields.text("summary", ""),
                fields.word("state", PageState.class, PageState.PUBLISHED),
                fields.texts("aliases"),
                fields.slugs("themes"),
                fields.words("roles", Viewpoint.class),
                sources(),
                fields.date("checked"));
    }

    private String title() {
        var title = fields.requiredText("title");
        if (title.length() > MAX_TITLE) {
            fields.report("title", ProblemCode.TOO_LONG, title, "" + MAX_TITLE);
        }
        return title;
    }

    private String slug(String title) {
        var slug = fields.text("slug", Slug.of(title));
        if (!Slug.isValid(slug)) {
            fields.report("slug", ProblemCode.WRONG_SLUG, slug, Slug.of(slug));
        }
        return slug;
    }

    private List<Source> sources() {
        var sources = new ArrayList<Source>();
        for (var source : fields.list("sources")) {
            var id = source.requiredText("id");
            if (!id.isEmpty() && sources.stream().anyMatch(other -> other.id().equals(id))) {
                source.report("id", ProblemCode.DUPLICATE_SOURCE, id);
            }
            sources.add(
                    new Source(
                            id,
                            source.requiredText("title"),
                            source.text("publisher"),
                            source.whole("year", EARLIEST_YEAR, LATEST_YEAR),
                            source.text("locator")));
        }
        return sources;
    }

    private Page page(PageKind kind, PageHead head) {
        return switch (kind) {
            case CASE -> new CaseReader(fields).caseStudy(head, body);
            case PRACTICE ->
                    new Practice(
                            head,
                            fields.slugs("concepts"),
                            fields.texts("indicators"),
                            fields.slugs("related"),
                            fields.text("effort"),
                            body);
            case CONCEPT ->
                    new Concept(
                            head, fields.truth("deck"), origin(), fields.slugs("related"), body);
            case THEME ->
                    new Theme(
                            head,
                            fields.text("question", ""),
                            fields.slugs("cases"),
                            fields.slugs("practices"),
                            fields.slugs("concepts"),
                            body);
            case WORKSHOP ->
                    new Workshop(
                            head,
                            fields.date("date"),
                            fields.text("place"),
                            steps(),
                            fields.slugs("concepts"),
                            body);
        };
    }

    private Concept.@Nullable Origins origin() {
        return fields.fields("origin")
                .map(origin ->
                        new Concept.Origins(
                                origin.text("who"),
                                origin.whole("year", EARLIEST_YEAR, LATEST_YEAR),
                                origin.text("work")))
                .orElse(null);
    }

    private List<Workshop.Step> steps() {
        return fields.list("steps").stream()
                .map(step ->
                        new Workshop.Step(
                                step.requiredWord("step", StepKind.class),
                                step.text("title", ""),
                                step.whole("minutes", 1, 24 * 60),
                                step.text("question")))
                .toList();
    }
}
