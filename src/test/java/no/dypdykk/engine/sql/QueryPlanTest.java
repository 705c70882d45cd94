package no.dypdykk.engine.sql;

import static no.dypdykk.fixture.Samples.NOON;
import static no.dypdykk.fixture.Samples.caseAddress;
import static no.dypdykk.fixture.Samples.id;
import static no.dypdykk.fixture.Samples.link;
import static no.dypdykk.fixture.Samples.practice;
import static no.dypdykk.fixture.Samples.published;
import static no.dypdykk.fixture.Samples.revision;
import static no.dypdykk.fixture.Samples.user;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.core.attachment.AttachmentName;
import no.dypdykk.core.attachment.Holder;
import no.dypdykk.core.edit.Review;
import no.dypdykk.core.edit.ReviewVerdict;
import no.dypdykk.core.evidence.Origin;
import no.dypdykk.core.evidence.Series;
import no.dypdykk.core.intake.IntakeRow.Understood;
import no.dypdykk.core.intake.Remark;
import no.dypdykk.core.page.LinkType;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.page.PageState;
import no.dypdykk.core.page.Problem;
import no.dypdykk.core.people.Role;
import no.dypdykk.core.people.Scope;
import no.dypdykk.core.people.UserId;
import no.dypdykk.port.Drafts.Draft;
import no.dypdykk.port.Drafts.Kept;
import no.dypdykk.port.Intakes.Intake;
import no.dypdykk.port.Intakes.Standing;
import no.dypdykk.port.Invitations.Invitation;
import no.dypdykk.port.Pages.Derived;
import no.dypdykk.port.Pages.Loaded;
import no.dypdykk.port.Sessions.Session;
import no.dypdykk.port.Tokens.Token;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Every question the ports ask finds its rows through an index and needs no sorting, whether the
/// tables have been measured (`PRAGMA optimize`) or not.
final class QueryPlanTest {
    /// Links to one page, series of one indicator, counted searches and holders of one file are
    /// few, and the matrix of outcomes is read whole: these may sort what they found.
    private static final Pattern MAY_SORT =
            Pattern.compile(
                    "WITH target|FROM series|search_miss|search_hit|JOIN outcome|attachment WHERE"
                            + " hash = \\? AND name");

    @TempDir private Path folder;
    private Sql sql;

    @BeforeEach
    void fillStore() {
        var dialect = new Sqlite(folder.resolve("dypdykk.db"));
        sql = dialect.openWriter();
        Migrations.run(sql, dialect);
        sql.run("BEGIN");
        var pages = new SqlPages(sql, Counter.begin(sql), log());
        for (int i = 0; i < 300; i++) {
            var page = published(caseAddress("slug-" + i), "Title " + i);
            var links = List.of(link(LinkType.TRIED_MAIN, practice("practice-" + i % 10)));
            pages.append(
                    revision("n" + i, 1),
                    new Derived(page.head(), links, List.of("slug-" + i), page.card()));
        }
        sql.run("COMMIT");
    }

    @AfterEach
    void close() {
        sql.close();
    }

    @Test
    void no_question_scans_a_table_or_sorts_before_the_tables_are_measured() {
        askEverything();

        assertEquals(List.of(), slowPlans());
    }

    @Test
    void no_question_scans_a_table_or_sorts_after_the_tables_are_measured() {
        sql.script(List.of("ANALYZE"));
        askEverything();

        assertEquals(List.of(), slowPlans());
    }

    @Test
    void a_scan_would_be_noticed() {
        sql.list("SELECT id FROM page WHERE summary = ?", row -> row.getString(1), "x");
        sql.list("SELECT id FROM page ORDER BY summary", row -> row.getString(1));

        assertTrue(slowPlans().size() >= 2, slowPlans()::toString);
    }

    private void askEverything() {
        var pages = new SqlPages(sql, null, log());
        var address = caseAddress("slug-7");
        pages.byId(id("n7"));
        pages.published(id("n7"));
        pages.published(address);
        pages.owner(address);
        pages.underway(PageState.IN_REVIEW);
        pages.unchecked(LocalDate.of(2030, 1, 1), 5);
        pages.movedTo(address);
        pages.find(address);
        pages.list(null);
        pages.list(PageKind.CASE);
        pages.summaries(List.of(address));
        pages.newest(null, 5);
        pages.newest(PageKind.CASE, 5);
        pages.backlinks(practice("practice-7"));
        pages.counts();
        pages.caseOutcomes(practice("practice-7"));
        pages.reportedResults();
        pages.reportingCases();
        pages.inMunicipalities(List.of("9901"));
        pages.brokenLinks(5);
        pages.orphans(5);
        pages.ids(null, 5);
        pages.history(id("n7"));
        pages.revision(id("n7"), 1);
        pages.loaded("cases/7.md");
        pages.markLoaded("cases/7.md", new Loaded(id("n7"), 1, "hash"));
        new SqlChangeLog(sql).last();
        new SqlChangeLog(sql).after(7, 5);
        new SqlFigures(sql, null, log()).ofIndicator("sample_absence");
        askForFigures(new SqlFigures(sql, null, log()));
        askForIntakes(new SqlIntakes(sql));
        askForAttachments(new SqlAttachments(sql, null, log()));
        askForWhatReadersSend(new SqlSuggestions(sql), new SqlDigests(sql));
        new SqlTerms(sql, log()).byNumber(7);
        new SqlTerms(sql, log()).lastChange();
        askAboutPeople();
        log().before(7, 5);
        log().after(7, 5);
        askForSearches(new SqlSearches(sql, log()));
        askForSavedSearches(new SqlSavedSearches(sql));
        askForDrafts(new SqlDrafts(sql));
        new SqlReviews(sql)
                .add(
                        new Review(
                                id("n7"),
                                1,
                                "Sample",
                                NOON,
                                ReviewVerdict.APPROVED,
                                Map.of(),
                                new TreeMap<>()));
        new SqlReviews(sql).of(id("n7"));
    }

    private static void askForSavedSearches(SqlSavedSearches searches) {
        var user = new UserId("anne");
        searches.of(user);
        searches.remove(user, "/sok?q=a");
    }

    private static void askForSearches(SqlSearches searches) {
        var day = LocalDate.of(2020, 1, 1);
        searches.forgetOld(day);
        searches.missed("words", day);
        searches.misses(day, 5);
        searches.differentMisses(day);
        searches.led("words", day, 1, 0);
        searches.unopened(day, 3, 5);
        searches.useful(day, 5);
        searches.hide("words");
        searches.showAgain("words");
        searches.hidden();
    }

    private static void askForFigures(SqlFigures figures) {
        var point = new Series.Point("2011", 8, Origin.REGISTER, "source");
        var head = new Series("a", "entity", "9901", "", "sample_absence", "percent", List.of());
        figures.put(head.withPoints(List.of(point)));
        figures.put(head);
        figures.find("a");
        figures.periods("a");
        figures.former("a");
        figures.heads("", 5);
        figures.ofMunicipality("9901");
        figures.markChanged("x");
    }

    private static void askForAttachments(SqlAttachments attachments) {
        var page = new Holder.OfPage(id("n7"));
        var name = new AttachmentName("a.png");
        attachments.of(page);
        attachments.find(page, name);
        attachments.holders("hash", name);
        attachments.words("hash");
        attachments.isHeld("hash");
    }

    private static void askForWhatReadersSend(SqlSuggestions suggestions, SqlDigests digests) {
        var user = new UserId("anne");
        suggestions.find(7);
        suggestions.waiting(5);
        suggestions.of(user, 5);
        suggestions.waitingOf(user);
        suggestions.after(7, 5);
        digests.byKey("key");
        digests.of(user);
        digests.due("2026-W48");
    }

    private static void askForIntakes(SqlIntakes intakes) {
        var point = new Series.Point("2011", 8, Origin.REGISTER, "source");
        var head = new Series("a", "entity", "9901", "", "sample_absence", "percent", List.of());
        var intake = new Intake("i", "owner", "file", NOON, Standing.READY, 1, 0, "");
        intakes.begin(intake);
        intakes.add(
                "i",
                List.of(new Understood(2, head, point)),
                List.of(new Problem("-", 1, "code", List.of("detail"))));
        intakes.mark(intake);
        intakes.find("i", "owner");
        intakes.counts("i");
        intakes.problems("i", 5);
        intakes.remark("i", List.of(new Remark("s", "2014", "gap", List.of())));
        intakes.remarks("i", 5);
        intakes.series("i", "", 5);
        intakes.changes("i", 5);
        intakes.empty("i");
        intakes.removeBefore(NOON);
    }

    private SqlAuditLog log() {
        return new SqlAuditLog(sql, () -> NOON);
    }

    private static void askForDrafts(SqlDrafts drafts) {
        drafts.keep(new Draft("owner", "form", "case", "", "", NOON));
        drafts.find("owner", "form");
        drafts.ofPage("owner", id("n7"));
        drafts.of("owner");
        drafts.remove("owner", "form");
        drafts.markKept("owner", "form", new Kept(id("n7"), 1), NOON, NOON);
        drafts.kept("owner", "form");
    }

    private void askAboutPeople() {
        var user = user("anne", Role.AUTHOR);
        var people = new SqlPeople(sql, log());
        people.add(user);
        people.change(user);
        people.byId(user.id());
        people.setPassword(user.id(), "hash");
        people.password(user.id());
        people.markWriter(id("n7"), user.id());
        people.writers(id("n7"));
        people.addIdentity(user.id(), "https://one.test", "s1");
        people.byIdentity("https://one.test", "s1");
        var sessions = new SqlSessions(sql);
        sessions.add(new Session("hash", user.id(), "device", NOON, NOON, NOON));
        sessions.byHash("hash");
        sessions.of(user.id());
        sessions.seen("hash", NOON, NOON);
        sessions.remove("hash");
        sessions.removeAll(user.id());
        sessions.removeExpired(NOON);
        new SqlInvitations(sql, log()).put(new Invitation("hash", null, Role.ADMIN, NOON));
        new SqlInvitations(sql, log()).byHash("hash");
        new SqlInvitations(sql, log()).remove("hash");
        new SqlTokens(sql, log()).add(new Token("hash", "name", Scope.READ, user.id(), NOON, NOON));
        new SqlTokens(sql, log()).byHash("hash");
        new SqlTokens(sql, log()).of(user.id());
        new SqlTokens(sql, log()).remove("hash");
    }

    private List<String> slowPlans() {
        return sql.preparedSql().stream()
                .filter(statement -> statement.matches("(?s)(SELECT|WITH|UPDATE|DELETE|INSERT).*"))
                .filter(statement -> !statement.contains("sqlite_schema"))
                .flatMap(this::slowSteps)
                .toList();
    }

    private Stream<String> slowSteps(String statement) {
        boolean maySort = MAY_SORT.matcher(statement).find();
        return sql.list("EXPLAIN QUERY PLAN " + statement, row -> row.getString(4)).stream()
                .filter(step ->
                        isScan(step)
                                || walksAllPages(step, statement)
                                || (step.startsWith("USE TEMP B-TREE") && !maySort))
                .map(step -> step + " in " + statement);
    }

    /// `target` holds the addresses of one page and `s` the links to them; a constant row has no
    /// table. Pages that went up in others are few, and their chains are followed all at once.
    private static boolean isScan(String step) {
        return step.startsWith("SCAN ")
                && !List.of("SCAN target", "SCAN s", "SCAN joined", "SCAN CONSTANT ROW")
                        .contains(step);
    }

    /// Only lists and the matrix of outcomes look at every published page.
    private static boolean walksAllPages(String step, String statement) {
        return step.matches("SEARCH p .*\\(state=\\?( AND kind=\\?)?\\)")
                && statement.contains("JOIN")
                && !statement.contains("JOIN outcome");
    }
}
