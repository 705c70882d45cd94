package no.dypdykk.contract;

import static no.dypdykk.fixture.Samples.NOON;
import static no.dypdykk.fixture.Samples.caseAddress;
import static no.dypdykk.fixture.Samples.derived;
import static no.dypdykk.fixture.Samples.published;
import static no.dypdykk.fixture.Samples.user;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import no.dypdykk.core.audit.Act;
import no.dypdykk.core.audit.Actor;
import no.dypdykk.core.audit.Actor.Way;
import no.dypdykk.core.audit.ChainCheck;
import no.dypdykk.core.audit.ChainCheck.Finding;
import no.dypdykk.core.audit.Sealed;
import no.dypdykk.core.page.PageState;
import no.dypdykk.core.people.Asker;
import no.dypdykk.core.people.Role;
import no.dypdykk.core.people.Scope;
import no.dypdykk.core.people.User;
import no.dypdykk.port.Acting;
import no.dypdykk.port.AuditLog;
import no.dypdykk.port.Invitations.Invitation;
import no.dypdykk.port.Store;
import no.dypdykk.port.Tokens.Token;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.LongStream;

/// What every store keeps of who changed what.
public abstract class AuditContract extends StoreFixture {
    private static final User ANNE = user("anne", Role.AUTHOR);

    @Test
    void every_revision_of_a_page_is_an_entry() {
        append("a", 1, published(caseAddress("alfa"), "Alfa"));
        append("a", 2, derived(caseAddress("alfa"), "Alfa", PageState.DRAFT));
        append("a", 3, derived(caseAddress("alfa"), "Alfa", PageState.ARCHIVED));

        assertEquals(
                List.of(
                        "page-published page-a [] [r1]",
                        "page-saved page-a [r1] [r2]",
                        "page-archived page-a [r2] [r3]"),
                told());
    }

    @Test
    void users_passwords_and_invitations_are_told_of_without_what_is_private() {
        write(tx -> tx.people().add(ANNE));
        write(tx -> tx.people().change(ANNE.with(Role.COORDINATOR)));
        write(tx -> tx.people().change(ANNE.with(Role.COORDINATOR)));
        write(tx ->
                tx.people()
                        .change(
                                new User(
                                        ANNE.id(),
                                        "Annika",
                                        "annika@sample.test",
                                        Role.READER,
                                        null,
                                        List.of(),
                                        false)));
        write(tx -> tx.people().setPassword(ANNE.id(), "hash"));
        write(tx -> tx.invitations().put(new Invitation("h", ANNE.id(), Role.READER, NOON)));
        write(tx -> tx.invitations().put(new Invitation("h2", null, Role.ADMIN, NOON)));

        assertEquals(
                List.of(
                        "user-added user-anne [] [author, 9901, Sample network]",
                        "user-changed user-anne [author, 9901, Sample network] [coordinator, 9901,"
                                + " Sample network]",
                        "user-changed user-anne [coordinator, 9901, Sample network] [reader,"
                                + " closed, name changed, e-mail changed]",
                        "password-set user-anne [] []",
                        "user-invited user-anne [] [reader]",
                        "user-invited  [] [admin]"),
                told());
    }

    @Test
    void tokens_are_told_of_by_name() {
        write(tx -> tx.people().add(ANNE));
        write(tx -> tx.tokens().add(new Token("h", "Ark", Scope.READ, ANNE.id(), NOON, NOON)));
        write(tx -> tx.tokens().remove("h"));
        write(tx -> tx.tokens().remove("h"));

        assertEquals(
                List.of(
                        "token-made Ark [] [read user-anne]",
                        "token-revoked Ark [read user-anne] []"),
                told().subList(1, 3));
        assertEquals(3, told().size());
    }

    @Test
    void series_are_told_of_by_the_file_they_came_from() {
        write(tx -> tx.figures().markLoaded("one"));
        write(tx -> tx.figures().markLoaded("two"));

        assertEquals(
                List.of("series-loaded series [] [one]", "series-loaded series [one] [two]"),
                told());
    }

    @Test
    void reading_sessions_and_drafts_are_no_entries() {
        append("a", 1, published(caseAddress("alfa"), "Alfa"));
        write(tx -> tx.searches().missed("words", java.time.LocalDate.of(2020, 1, 1)));
        write(tx -> tx.sessions().removeExpired(NOON));

        assertEquals(1, told().size());
    }

    @Test
    void what_is_undone_leaves_no_entry() {
        append("a", 1, published(caseAddress("alfa"), "Alfa"));
        assertThrows(
                SampleException.class,
                () ->
                        write(tx -> {
                            tx.people().add(ANNE);
                            throw new SampleException();
                        }));

        assertEquals(List.of("page-published page-a [] [r1]"), told());
    }

    @Test
    void an_entry_names_whoever_acts_else_the_author_of_the_page() {
        append("a", 1, published(caseAddress("alfa"), "Alfa"));
        as(Asker.Person.of(ANNE), tx -> tx.audit().note(Act.SERIES_LOADED, "x", "", ""));
        as(
                new Asker.Person(ANNE, Scope.WRITE),
                tx -> tx.audit().note(Act.SERIES_LOADED, "x", "", ""));
        as(
                new Asker.Program("Sample program", Scope.PUBLISH),
                tx -> tx.audit().note(Act.SERIES_LOADED, "x", "", ""));
        write(tx -> tx.audit().note(Act.SERIES_LOADED, "x", "", ""));

        assertEquals(
                List.of(
                        Actor.server("Sample Author"),
                        new Actor("user-anne", "anne", Way.PERSON),
                        new Actor("user-anne", "anne", Way.TOKEN),
                        new Actor("", "Sample program", Way.PROGRAM),
                        Actor.server("")),
                log(log -> log.after(0, 9)).stream().map(entry -> entry.entry().actor()).toList());
    }

    @Test
    void entries_are_read_in_parts_from_either_end() {
        for (int i = 1; i <= 5; i++) {
            append("a", i, published(caseAddress("alfa"), "Alfa"));
        }

        assertEquals(List.of(3L, 4L), numbers(log(log -> log.after(2, 2))));
        assertEquals(List.of(3L, 2L), numbers(log(log -> log.before(4, 2))));
        assertEquals(List.of(), numbers(log(log -> log.after(5, 2))));
        assertEquals(List.of(5L), log(AuditLog::last).stream().map(Sealed::number).toList());
    }

    @Test
    void entries_have_no_gaps_and_form_a_whole_chain_after_a_new_start_too() {
        append("a", 1, published(caseAddress("alfa"), "Alfa æøå"));
        store.close();
        store = open();
        append("a", 2, published(caseAddress("alfa"), "Alfa"));
        write(tx -> tx.people().add(ANNE));

        var entries = log(log -> log.after(0, 9));
        var check = new ChainCheck();
        check.follow(entries);

        assertEquals(LongStream.rangeClosed(1, 3).boxed().toList(), numbers(entries));
        assertEquals(new Finding.Whole(entries.getLast()), check.finding());
    }

    private List<String> told() {
        return log(log -> log.after(0, 99)).stream()
                .map(Sealed::entry)
                .map(entry ->
                        "%s %s [%s] [%s]"
                                .formatted(
                                        entry.act().code(),
                                        entry.subject(),
                                        entry.before(),
                                        entry.after()))
                .toList();
    }

    private static List<Long> numbers(List<Sealed> entries) {
        return entries.stream().map(Sealed::number).toList();
    }

    private void as(Asker asker, Consumer<Store.Tx> work) {
        Acting.as(
                asker,
                () -> {
                    write(work);
                    return 0;
                });
    }

    private <T> T log(Function<AuditLog, T> question) {
        return store.read(tx -> question.apply(tx.audit()));
    }
}
