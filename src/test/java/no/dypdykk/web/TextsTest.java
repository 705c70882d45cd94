package no.dypdykk.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.core.audit.Act;
import no.dypdykk.core.audit.Actor;
import no.dypdykk.core.edit.ReviewQuestion;
import no.dypdykk.core.evidence.ChangeUnit;
import no.dypdykk.core.evidence.FigureRole;
import no.dypdykk.core.evidence.Origin;
import no.dypdykk.core.evidence.Qualifier;
import no.dypdykk.core.evidence.Result;
import no.dypdykk.core.page.Language;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.page.Part;
import no.dypdykk.core.page.Progress;
import no.dypdykk.core.page.Sector;
import no.dypdykk.core.page.StepKind;
import no.dypdykk.core.page.Teller;
import no.dypdykk.core.page.Tried;
import no.dypdykk.core.page.Viewpoint;
import no.dypdykk.core.people.Role;
import no.dypdykk.core.people.Scope;
import no.dypdykk.core.search.Facet;
import no.dypdykk.core.text.Coded;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class TextsTest {
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)}");
    private static final Pattern LITERAL_KEY =
            Pattern.compile("\\b(?:t|texts)\\.get\\(\\s*\"([a-z0-9.-]+)\"");
    private static final Pattern COUNTED_KEY =
            Pattern.compile("\\b(?:t|texts)\\.count\\(\\s*\"([a-z0-9.-]+)\"");

    @Test
    void bokmaal_and_nynorsk_have_the_same_keys() {
        assertEquals(new TreeSet<>(Texts.NB.keys()), new TreeSet<>(Texts.NN.keys()));
    }

    /// The later of two would be shown in place of the earlier, without a word.
    @Test
    void no_key_stands_twice() throws IOException {
        for (var lang : List.of("nb", "nn")) {
            var file = Path.of("src/main/resources/texts/" + lang + ".properties");
            var keys =
                    Files.readAllLines(file).stream()
                            .filter(line -> line.contains("=") && !line.startsWith("#"))
                            .map(line -> line.substring(0, line.indexOf('=')).strip())
                            .toList();

            assertEquals(List.of(), keys.stream().filter(twice(keys)).toList());
        }
    }

    private static Predicate<String> twice(List<String> keys) {
        var seen = new HashSet<String>();
        var twice = new HashSet<String>();
        keys.stream().filter(key -> !seen.add(key)).forEach(twice::add);
        return twice::contains;
    }

    @Test
    void a_text_has_the_same_placeholders_in_both() {
        for (var key : Texts.NB.keys()) {
            assertEquals(placeholders(Texts.NB.get(key)), placeholders(Texts.NN.get(key)), key);
        }
    }

    @Test
    void no_text_is_empty() {
        for (var key : Texts.NB.keys()) {
            assertTrue(!Texts.NB.get(key).isBlank() && !Texts.NN.get(key).isBlank(), key);
        }
    }

    @Test
    void a_counted_text_has_a_form_for_one_and_one_for_the_others() {
        var ones = Texts.NB.keys().stream().filter(key -> key.endsWith(".one")).toList();
        assertTrue(!ones.isEmpty());
        ones.forEach(key -> Texts.NB.get(key.replaceAll("one$", "other")));
    }

    @Test
    void every_value_of_a_closed_list_has_a_name() {
        Stream.<Coded[]>of(
                        Result.values(),
                        Origin.values(),
                        FigureRole.values(),
                        Part.values(),
                        Progress.values(),
                        Viewpoint.values(),
                        Sector.values(),
                        StepKind.values(),
                        Teller.values(),
                        Tried.values(),
                        Language.values(),
                        ReviewQuestion.values(),
                        Role.values(),
                        Scope.values(),
                        Act.values(),
                        Actor.Way.values())
                .flatMap(Stream::of)
                .forEach(value -> assertTrue(!Texts.NB.name(value).isBlank()));
        for (var qualifier : Qualifier.values()) {
            assertTrue(Texts.NB.get("qualifier." + qualifier.code(), "7").contains("7"));
        }
        for (var unit : ChangeUnit.values()) {
            assertTrue(Texts.NB.has("unit." + unit.code() + ".value"), unit.code());
        }
        for (var facet : Facet.values()) {
            assertTrue(Texts.NB.has("facet." + facet.parameter()), facet.parameter());
        }
        for (var kind : PageKind.values()) {
            assertTrue(Texts.NB.has("list." + kind.code()) && !Texts.NB.kinds(kind).isBlank());
        }
        for (var entry : Nav.values()) {
            assertTrue(entry == Nav.NONE || Texts.NB.has(entry.key()), entry.key());
        }
    }

    @Test
    void every_unit_of_an_indicator_has_words() throws IOException {
        var lines = Files.readAllLines(Path.of("content/indicators.tsv"));
        int column = List.of(lines.getFirst().split("\t", -1)).indexOf("unit");
        for (var line : lines.subList(1, lines.size())) {
            var unit = line.split("\t", -1)[column];
            assertTrue(Texts.NB.has("unit." + unit + ".name"), unit);
            assertTrue(Texts.NB.has("unit." + unit + ".value"), unit);
        }
    }

    @Test
    void every_key_that_is_written_out_exists() throws IOException {
        for (var file : files()) {
            var text = Files.readString(file);
            groups(LITERAL_KEY, text)
                    .filter(key -> !key.endsWith("."))
                    .forEach(key -> assertTrue(Texts.NB.has(key), file + ": " + key));
            groups(COUNTED_KEY, text)
                    .forEach(key -> assertTrue(Texts.NB.has(key + ".one"), file + ": " + key));
        }
    }

    @Test
    void templates_hold_no_bare_text() throws IOException {
        for (var file : templates()) {
            var bare = bareText(Files.readString(file));
            assertEquals("", bare, file.toString());
        }
    }

    @Test
    void the_search_for_bare_text_finds_it() {
        assertEquals("Hei", bareText("<p class=\"x\">${t.get(\"a\")} Hei</p>"));
        assertEquals("Lukk", bareText("<button aria-label=\"Lukk\"></button>"));
        assertEquals(
                "",
                bareText("@param String x\n@if(a.b() > 1)<p>${t.get(\"x\", y(\"}\"))}</p>@endif"));
    }

    @Test
    void templates_have_no_style_and_no_way_round_escaping() throws IOException {
        for (var file : templates()) {
            var text = Files.readString(file);
            for (var banned : List.of("$unsafe", " style=", " onclick=", "<style")) {
                assertTrue(!text.contains(banned), file + " has " + banned);
            }
        }
    }

    @Test
    void an_unknown_key_is_refused_with_its_name() {
        var refusal =
                assertThrows(IllegalArgumentException.class, () -> Texts.NN.get("finst.ikkje"));
        assertEquals("no text for finst.ikkje in nn", refusal.getMessage());
    }

    @Test
    void a_count_chooses_its_form() {
        assertEquals("1 sak", Texts.NB.count("cases", 1));
        assertEquals("0 saker", Texts.NB.count("cases", 0));
        assertEquals("Prøvd i 12 saker", Texts.NN.count("practice.cases", 12));
    }

    /// Letters that a reader would see and that come from the template itself.
    private static String bareText(String template) {
        var text = withoutExpressions(template);
        var seen = new StringBuilder();
        groups(Pattern.compile("(?:aria-label|title|placeholder|alt|value)=\"([^\"]*)\""), text)
                .forEach(seen::append);
        seen.append(text.replaceAll("(?s)<!--.*?-->", "").replaceAll("(?s)<[^>]*>", ""));
        return seen.toString().replaceAll("[^\\p{L}]+", " ").strip();
    }

    /// The template without `${…}`, `!{…}`, directives and calls.
    private static String withoutExpressions(String template) {
        var text = template.replaceAll("(?m)^@(?:import|param) .*$", "");
        var left = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            int skipped = skip(text, i);
            if (skipped > i) {
                i = skipped;
            } else {
                left.append(text.charAt(i++));
            }
        }
        return left.toString();
    }

    private static final Pattern DIRECTIVE =
            Pattern.compile("@(?:if|elseif|for|template[.\\w]*)\\(|@(?:else|endif|endfor)|[$!]\\{");

    private static int skip(String text, int at) {
        var directive = DIRECTIVE.matcher(text).region(at, text.length());
        if (!directive.lookingAt()) {
            return at;
        }
        var found = directive.group();
        return found.endsWith("(")
                ? closing(text, directive.end(), '(', ')')
                : found.endsWith("{") ? closing(text, directive.end(), '{', '}') : directive.end();
    }

    /// Where the bracket closes; a content block in it is template text again and ends the skip.
    private static int closing(String text, int from, char open, char close) {
        boolean quoted = false;
        int depth = 1;
        for (int i = from; i < text.length(); i++) {
            char at = text.charAt(i);
            if (text.startsWith("@`", i)) {
                return i + 2;
            }
            quoted ^= at == '"' && text.charAt(i - 1) != '\\';
            depth += quoted ? 0 : at == open ? 1 : at == close ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return text.length();
    }

    private static List<Integer> placeholders(String text) {
        return groups(PLACEHOLDER, text).map(Integer::valueOf).sorted().distinct().toList();
    }

    private static Stream<String> groups(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult found) -> found.group(1));
    }

    private static List<Path> templates() throws IOException {
        try (var walk = Files.walk(TEMPLATES)) {
            var found = walk.filter(file -> file.toString().endsWith(".jte")).toList();
            assertTrue(found.size() > 10);
            return found;
        }
    }

    private static List<Path> files() throws IOException {
        try (var walk = Files.walk(SOURCES)) {
            var java = walk.filter(file -> file.toString().endsWith(".java")).toList();
            return Stream.concat(java.stream(), templates().stream()).toList();
        }
    }
}
