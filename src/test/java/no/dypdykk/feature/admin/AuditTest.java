package no.dypdykk.feature.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.app.Member;
import no.dypdykk.app.Reply;
import no.dypdykk.app.TestServer;
import no.dypdykk.core.people.Role;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

/// The log, as administrators read and take it away.
class AuditTest {
    private static final TestServer SERVER = TestServer.with(TestServer.FIXTURE);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void what_someone_saves_stands_in_the_log_in_their_name() {
        var admin = SERVER.as(Role.ADMIN);
        var author = SERVER.as(Role.AUTHOR);
        write(author, "Loggført kladd");

        var line = lines(admin).getLast();
        var page = admin.get("/admin/logg").text();

        assertTrue(line.contains("\"act\":\"page-saved\""), line);
        assertTrue(line.contains("\"actor\":\"" + author.user().id() + "\""), line);
        assertTrue(line.contains("\"way\":\"person\""), line);
        assertTrue(page.contains("Loggført kladd"), page);
        assertTrue(page.contains(author.user().name()), page);
    }

    @Test
    void what_a_token_and_the_server_do_is_told_apart() {
        var admin = SERVER.as(Role.ADMIN);
        SERVER.post(
                "/api/v1/pages",
                "---\nkind: concept\ntitle: Fra et program\nstate: draft\n---\nHei.\n",
                "Content-Type",
                "text/markdown",
                "Authorization",
                "Bearer " + SERVER.token("Nattjobb", Duration.ofHours(1)));

        var lines = lines(admin);

        assertTrue(lines.getFirst().contains("\"way\":\"server\""), lines::toString);
        assertTrue(
                lines.getLast().contains("\"name\":\"Nattjobb\",\"way\":\"program\""),
                lines::toString);
    }

    @Test
    void a_refused_save_leaves_no_trace() {
        var admin = SERVER.as(Role.ADMIN);
        var before = lines(admin);

        SERVER.as(Role.READER)
                .send(
                        "POST",
                        "/api/v1/pages",
                        "---\nkind: concept\ntitle: Nei\n---\nHei.\n",
                        "Content-Type",
                        "text/markdown");

        assertTrue(before.stream().noneMatch(line -> line.contains("Nei")));
        assertEquals(before.size() + 1, lines(admin).size(), "only the new user");
    }

    @Test
    void the_log_comes_in_parts_and_each_leads_to_the_next() {
        var admin = SERVER.as(Role.ADMIN);
        var author = SERVER.as(Role.AUTHOR);
        for (int i = 0; i < 60; i++) {
            write(author, "Kladd nummer " + i);
        }
        int all = lines(admin).size();

        var newest = admin.get("/admin/logg").text();
        var older = admin.get("/admin/logg?for=" + (all - 49)).text();

        assertTrue(newest.contains("href=\"/admin/logg?for=" + (all - 49) + "\""), newest);
        assertTrue(newest.contains("<th scope=\"row\" class=\"number\">" + all + "</th>"));
        assertFalse(newest.contains("Nyeste hendelser"));
        assertTrue(older.contains("<th scope=\"row\" class=\"number\">" + (all - 50) + "</th>"));
        assertFalse(older.contains("<th scope=\"row\" class=\"number\">" + (all - 49) + "</th>"));
        assertTrue(older.contains("Nyeste hendelser"));
    }

    @Test
    void a_part_that_is_no_number_is_refused_and_one_beyond_the_beginning_is_empty() {
        var admin = SERVER.as(Role.ADMIN);

        assertEquals(400, admin.get("/admin/logg?for=i+gaar").status());
        assertTrue(admin.get("/admin/logg?for=0").text().contains("Ingenting er endret ennå"));
    }

    @Test
    void the_table_holds_one_row_per_entry_and_no_formula() {
        var admin = SERVER.as(Role.ADMIN);
        SERVER.post(
                "/api/v1/pages",
                "---\nkind: concept\ntitle: Formel\nstate: draft\n---\nHei.\n",
                "Content-Type",
                "text/markdown",
                "Authorization",
                "Bearer " + SERVER.token("=1+1", Duration.ofHours(1)));

        var file = admin.get("/admin/logg.csv");
        var rows = file.text().lines().toList();

        assertEquals("text/csv;charset=utf-8", file.header("Content-Type"));
        assertTrue(file.header("Content-Disposition").contains("dypdykk-logg.csv"));
        assertEquals("number,time,actor,name,way,act,subject,before,after,hash", rows.getFirst());
        assertTrue(rows.getLast().contains(",'=1+1,program,"), rows::toString);
        assertEquals(lines(admin).size(), rows.size() - 1);
    }

    @Test
    void the_page_shows_the_hash_that_an_administrator_should_note() {
        var admin = SERVER.as(Role.ADMIN);
        var last = lines(admin).getLast();
        var hash = last.substring(last.indexOf("\"hash\":\"") + 8, last.length() - 2);

        assertEquals(64, hash.length());
        assertTrue(admin.get("/admin/logg").text().contains("<code>" + hash + "</code>"));
    }

    private static List<String> lines(Member admin) {
        return admin.get("/admin/logg.jsonl").text().lines().toList();
    }

    private static void write(Member author, String title) {
        Reply made =
                author.send(
                        "POST",
                        "/api/v1/pages",
                        "---\nkind: concept\ntitle: %s\nstate: draft\n---\nHei.\n".formatted(title),
                        "Content-Type",
                        "text/markdown");
        assertEquals(201, made.status(), made::toString);
    }
}
