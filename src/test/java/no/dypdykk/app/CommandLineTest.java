package no.dypdykk.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import no.dypdykk.fixture.IdentityNumbers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.JDBC;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/// The commands, as an administrator types them. Whatever can be mended ends in one line that says
/// what and how, and a code that is not 0.
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CommandLineTest {
    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "serve",
                "import",
                "export",
                "reindex",
                "check",
                "openapi",
                "prepare",
                "backup",
                "restore",
                "token",
                "token create",
                "user",
                "user add",
                "user role",
                "user password",
            })
    void every_command_explains_itself(String command) {
        var words = command.isEmpty() ? new String[0] : command.split(" ");
        var help = run(with(words, "--help"));

        assertEquals(0, help.code(), help::toString);
        assertEquals("", help.err());
        assertTrue(help.out().contains("dypdykk" + (" " + command).stripTrailing()), help.out());
        assertTrue(help.out().lines().count() > 3, help.out());
    }

    @Test
    void it_tells_its_version_and_describes_its_api() {
        assertEquals("dypdykk " + Commands.VERSION + "\n", run("--version").out());
        assertTrue(run("openapi").out().startsWith("{"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--prot 80 | --prot",
                "serve --prot 80 | --prot",
                "dance | dance",
                "serve one | one",
                "import | MAPPE",
                "export | MAPPE",
                "token create | --name",
                "serve --port | --port",
                "serve --port abc | abc",
                "serve --port 70000 --content none --data FOLDER | 70000",
                "serve --port -1 --content none --data FOLDER | -1",
                "serve --public-url http://%% | http://%%",
                "token create --name x --days 0 --data FOLDER | 0",
                "token create --name x --days many | many",
                "token | create",
                "token create --name x --scope all --data FOLDER | publish",
                "token create --name x --scope write --data FOLDER | --user",
                "token create --name x --user a@b.no --data FOLDER | a@b.no",
                "user add a@b.no --data FOLDER | --name",
                "user add ab.no --name x --data FOLDER | e-postadresse",
                "user add a@b.no --name x --role boss --data FOLDER | coordinator",
                "user add a@b.no --name x --password=kort --data FOLDER | 12",
                "user role a@b.no admin --data FOLDER | a@b.no",
                "user password a@b.no --data FOLDER | a@b.no",
                "import /nowhere/at/all --data FOLDER | /nowhere/at/all",
                "serve --content /nowhere/at/all --data FOLDER | /nowhere/at/all",
                "check --data /nowhere/at/all | /nowhere/at/all",
                "check --log 7:tull --data FOLDER | 7:tull",
                "export --data /nowhere/at/all x | /nowhere/at/all",
                "reindex --data /nowhere/at/all | /nowhere/at/all",
            })
    void misuse_ends_in_one_line_that_names_it(String typed, String named) {
        assertComplains(named, run(typed.replace("FOLDER", data().toString()).split(" ")));
    }

    @Test
    void a_busy_port_is_named() throws IOException {
        try (var busy = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
            var port = Integer.toString(busy.getLocalPort());
            assertComplains(
                    port,
                    run(
                            inFolder(
                                    "serve",
                                    "--host",
                                    "localhost",
                                    "--content",
                                    "none",
                                    "--port",
                                    port)));
        }
        assertEquals(0, run(inFolder("check")).code());
    }

    @Test
    void a_host_that_is_not_ours_is_named() {
        assertComplains(
                "host.invalid",
                run(
                        inFolder(
                                "serve",
                                "--host",
                                "host.invalid",
                                "--content",
                                "none",
                                "--port",
                                "0")));
    }

    @Test
    void one_process_at_a_time_uses_a_folder() throws Exception {
        try (var _ = Wiring.open(Options.offline(data()))) {
            assertComplains(data().toString(), run(inFolder("check")));
            var second = start("check", "--data", data().toString());

            assertEquals(1, second.said().lines().count(), second::said);
            assertTrue(second.said().contains(data().toString()), second::said);
            assertEquals(1, second.code());
        }
        assertEquals(0, run(inFolder("check")).code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/proc/dypdykk", "/dev/null", "/dev/null/below"})
    void a_folder_that_cannot_be_written_is_named(String unwritable) {
        assertComplains(unwritable, run("token", "create", "--name", "x", "--data", unwritable));
    }

    @Test
    void a_file_that_is_no_database_is_left_alone() throws IOException {
        Files.createDirectories(data());
        var file = Files.writeString(data().resolve("dypdykk.db"), "no database ".repeat(1000));

        assertComplains(file.toString(), run(inFolder("check")));
        assertTrue(Files.readString(file).startsWith("no database"));
    }

    @Test
    void another_programs_database_is_left_alone() throws Exception {
        Files.createDirectories(data());
        sql("CREATE TABLE theirs (x)");

        assertComplains("databasen til et annet program", run(inFolder("check")));
    }

    @Test
    void a_store_of_a_newer_program_is_left_alone() throws Exception {
        run(inFolder("import", TestServer.FIXTURE.toString()));
        sql("UPDATE meta SET value = '99' WHERE name = 'schema'");

        assertComplains("99", run(inFolder("check")));
    }

    @Test
    void a_corrupt_index_is_built_again() throws IOException {
        run(inFolder("import", TestServer.FIXTURE.toString()));
        try (var files = Files.list(data().resolve("index"))) {
            for (Path file : files.filter(f -> !f.endsWith("write.lock")).toList()) {
                Files.writeString(file, "broken");
            }
        }

        var check = run(inFolder("check"));
        assertEquals(0, check.code(), check::toString);
        assertTrue(check.out().contains("database og søkeindeks er like"), check.out());
        assertTrue(run(inFolder("reindex")).out().startsWith("5 sider"));
        try (var server = TestServer.on(data())) {
            assertEquals("fjellvett", server.get("/api/v1/search?q=fjellvett").at("hits 0 slug"));
        }
    }

    @Test
    void p11_check_names_the_pages_that_say_too_much_about_somebody() throws Exception {
        var number = IdentityNumbers.synthetic();
        var file = folder.resolve("side.md");
        Files.writeString(
                file, "---\nkind: concept\ntitle: Side\n---\nola@nordmann.no\n\nNummer\n");
        run(inFolder("import", folder.toString()));
        var warned = run(inFolder("check"));
        sql("UPDATE revision SET source = replace(source, 'Nummer', '" + number + "')");

        var refused = run(inFolder("check"));

        assertEquals(0, warned.code(), warned::toString);
        assertTrue(
                warned.out().contains("se på: /begrep/side, revisjon 1, linje 6, body"),
                warned.out());
        assertEquals(1, refused.code(), refused::toString);
        assertTrue(refused.out().contains("ikke tillatt: /begrep/side, revisjon 1"), refused.out());
        assertFalse(refused.out().contains(number));
    }

    @Test
    void check_follows_the_log_and_tells_where_it_was_tampered_with() throws Exception {
        run(inFolder("import", TestServer.FIXTURE.toString()));
        var whole = run(inFolder("check"));
        var noted = whole.out().replaceFirst("(?s).*siste (\\d+:[0-9a-f]{64}).*", "$1");
        var same = run(inFolder("check", "--log", noted));
        sql("UPDATE audit SET actor_name = 'En annen' WHERE number = 3");

        var changed = run(inFolder("check"));

        assertEquals(0, whole.code(), whole::toString);
        assertTrue(whole.out().contains("logg: kjeden er hel, 7 hendelser"), whole.out());
        assertEquals(0, same.code(), same::toString);
        assertTrue(same.out().contains("hendelse 7 står som du noterte den"), same.out());
        assertEquals(1, changed.code(), changed::toString);
        assertTrue(changed.out().contains("logg: BRUTT ved hendelse 3"), changed.out());
    }

    @Test
    void a_log_that_lost_its_end_is_found_out_by_what_was_noted() throws Exception {
        run(inFolder("import", TestServer.FIXTURE.toString()));
        var noted =
                run(inFolder("check"))
                        .out()
                        .replaceFirst("(?s).*siste (\\d+:[0-9a-f]{64}).*", "$1");
        sql("DELETE FROM audit WHERE number > 4");

        var unaware = run(inFolder("check"));
        var aware = run(inFolder("check", "--log", noted));

        assertEquals(0, unaware.code(), unaware::toString);
        assertEquals(1, aware.code(), aware::toString);
        assertTrue(aware.out().contains("hendelse 7 er IKKE slik du noterte den"), aware.out());
    }

    @Test
    void something_else_where_the_index_should_be_is_named() throws IOException {
        Files.createDirectories(data());
        var file = Files.writeString(data().resolve("index"), "a file");

        assertComplains(file.toString(), run(inFolder("check")));
    }

    @Test
    void a_bad_folder_is_told_of_file_by_file_and_its_good_files_are_kept() throws IOException {
        var bad = Files.createDirectories(folder.resolve("bad"));
        Files.writeString(
                bad.resolve("good.md"), "---\nkind: concept\ntitle: God side\n---\nJa.\n");
        Files.writeString(
                bad.resolve("wrong.md"),
                "---\nkind: case\ntitle: Feil\nsector: romfart\nemployees: mange\n---\n");
        Files.writeString(bad.resolve("kind.md"), "---\nkind: rakett\ntitle: x\n---\n");
        Files.writeString(
                bad.resolve("latin.md"), "---\nkind: concept\ntitle: æ\n---\n", ISO_8859_1);
        Files.writeString(bad.resolve("bare.md"), "Bare tekst.\n");
        Files.writeString(
                bad.resolve("same.md"), "---\nkind: concept\nslug: god-side\ntitle: To\n---\n");
        Files.write(bad.resolve("huge.md"), new byte[50 << 20]);
        Files.createSymbolicLink(bad.resolve("passwd.md"), Path.of("/etc/passwd"));

        var ran = run(inFolder("import", bad.toString()));

        assertEquals(1, ran.code());
        assertEquals("", ran.err());
        for (String line :
                List.of(
                        "wrong.md, linje 4, sector: «romfart»",
                        "wrong.md, linje 5, employees: «mange»",
                        "kind.md, linje 2, kind: «rakett»",
                        "latin.md, linje 3: ",
                        "bare.md",
                        "same.md, linje 3, slug: Adressen /begrep/god-side",
                        "huge.md: ",
                        "passwd.md: ",
                        "1 nye, 0 endrede, 0 som før, 0 redigert her siden, 7 som ikke kunne"
                                + " leses")) {
            assertTrue(
                    ran.out().lines().anyMatch(told -> told.startsWith(line)), line + "\n" + ran);
        }
        assertTrue(ran.out().contains("god-side-2"), ran.out());
        try (var server = TestServer.on(data())) {
            assertEquals("god-side", server.get("/api/v1/search?q=god+side").at("hits 0 slug"));
        }
    }

    @Test
    void an_export_read_into_an_empty_store_gives_the_same_pages() throws IOException {
        var first = folder.resolve("first");
        var second = folder.resolve("second");
        run(inFolder("import", TestServer.STARTER.toString()));
        assertEquals(0, run(inFolder("export", first.toString())).code());
        var other = folder.resolve("other").toString();
        var back = run("import", "--data", other, first.toString());
        assertEquals(0, back.code(), back::toString);
        assertEquals(0, run("export", "--data", other, second.toString()).code());

        var before = files(first);
        var after = files(second);
        assertTrue(before.size() > 50, () -> before.keySet().toString());
        assertEquals(before.keySet(), after.keySet());
        before.forEach((name, bytes) -> assertArrayEquals(bytes, after.get(name), name));
    }

    @Test
    void an_import_tells_of_readers_without_an_account_and_goes_well() throws IOException {
        Files.writeString(
                folder.resolve("readers.jsonl"), "{\"person\": {\"email\": \"o@prove.test\"}}\n");

        var ran = run(inFolder("import", folder.toString()));

        assertEquals(0, ran.code(), ran::toString);
        assertTrue(ran.out().startsWith("readers.jsonl: 1 uten konto her."), ran.out());
    }

    @Test
    void the_same_folder_read_again_changes_nothing() {
        run(inFolder("import", TestServer.FIXTURE.toString()));
        var again = run(inFolder("import", TestServer.FIXTURE.toString()));

        assertEquals(0, again.code());
        assertTrue(again.out().contains("0 nye, 0 endrede, 6 som før"), again.out());
    }

    @Test
    void a_token_made_here_writes_there() {
        var token = run(inFolder("token", "create", "--name", "skript")).out().strip();

        try (var server = TestServer.on(data())) {
            var made =
                    server.post(
                            "/api/v1/pages",
                            "---\nkind: concept\ntitle: Fra skriptet\n---\n",
                            "Content-Type",
                            "text/markdown",
                            "Authorization",
                            "Bearer " + token);
            assertEquals(201, made.status(), made::toString);
        }
    }

    @Test
    void options_can_come_from_the_environment_and_the_end_is_clean() throws Exception {
        var starting = process();
        starting.environment()
                .putAll(
                        Map.of(
                                "DYPDYKK_DATA", data().toString(),
                                "DYPDYKK_PORT", "0",
                                "DYPDYKK_HOST", "localhost",
                                "DYPDYKK_CONTENT", TestServer.FIXTURE.toString(),
                                "DYPDYKK_PUBLIC_URL", "https://public.test/"));
        var process = starting.start();
        try (var output = process.inputReader(UTF_8)) {
            var lines = new ArrayList<String>();
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                lines.add(line);
                if (line.startsWith("Dypdykk: http://localhost:")) {
                    process.toHandle().destroy();
                }
            }
            assertEquals(3, lines.size(), lines::toString);
            assertTrue(lines.getFirst().startsWith("INFO StarterLibrary"), lines::toString);
            assertTrue(lines.get(1).contains("https://public.test/velkommen/"), lines::toString);
            assertTrue(lines.getLast().startsWith("Dypdykk: http://localhost:"), lines::toString);
            assertEquals(143, process.waitFor());
        } finally {
            process.destroyForcibly();
        }
        assertTrue(run(inFolder("reindex")).out().startsWith("5 sider"));
    }

    @Test
    void a_wrong_value_in_the_environment_is_named_and_the_line_goes_before_it() throws Exception {
        var serving = process("serve", "--data", "/nowhere/else", "--content", "none");
        serving.environment().putAll(Map.of("DYPDYKK_PORT", "abc", "DYPDYKK_DATA", "/nowhere"));
        var wrong = ended(serving);

        assertEquals(1, wrong.said().lines().count(), wrong::said);
        assertTrue(wrong.said().contains("abc"), wrong::said);
        assertEquals(2, wrong.code());

        var checking = process("check", "--data", "/nowhere/else");
        checking.environment().put("DYPDYKK_DATA", "/nowhere/in/environment");
        assertTrue(ended(checking).said().contains("/nowhere/else"));
    }

    private record Ran(int code, String out, String err) {}

    private static Ran run(String... words) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = Main.run(words, new PrintWriter(out), new PrintWriter(err));
        return new Ran(code, out.toString(), err.toString());
    }

    private static void assertComplains(String named, Ran ran) {
        assertTrue(ran.code() == 1 || ran.code() == 2, ran::toString);
        assertEquals("", ran.out());
        assertEquals(1, ran.err().lines().count(), ran::toString);
        assertTrue(ran.err().contains(named), ran::toString);
        assertFalse(ran.err().contains("Exception"), ran::toString);
    }

    private Path data() {
        return folder.resolve("data");
    }

    private String[] inFolder(String... words) {
        return with(words, "--data", data().toString());
    }

    private static String[] with(String[] words, String... more) {
        var all = Arrays.copyOf(words, words.length + more.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        return all;
    }

    private void sql(String statement) throws SQLException {
        var url = "jdbc:sqlite:" + data().resolve("dypdykk.db");
        try (var connection = JDBC.createConnection(url, new Properties());
                var run = connection.createStatement()) {
            run.execute(statement);
        }
    }

    private static Map<String, byte[]> files(Path root) throws IOException {
        var found = new TreeMap<String, byte[]>();
        try (var files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                found.put(root.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return found;
    }

    private record Ended(int code, String said) {}

    /// Runs a command in a process of its own.
    private static Ended start(String... words) throws IOException, InterruptedException {
        return ended(process(words));
    }

    private static Ended ended(ProcessBuilder starting) throws IOException, InterruptedException {
        var process = starting.start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Ended(process.waitFor(), said);
    }

    private static ProcessBuilder process(String... words) {
        var command =
                List.of(
                        Launch.java().toString(),
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName());
        var builder =
                new ProcessBuilder(with(command.toArray(String[]::new), words))
                        .redirectErrorStream(true);
        builder.environment().keySet().removeAll(LaunchPlan.JVM_VARIABLES);
        builder.environment().keySet().removeIf(name -> name.startsWith("DYPDYKK_"));
        return builder;
    }
}
