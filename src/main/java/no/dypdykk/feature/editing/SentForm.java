package no.dypdykk.feature.editing;

import no.dypdykk.core.form.FormNames;
import no.dypdykk.core.form.FormPost;
import no.dypdykk.core.page.PageId;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.rich.Loss;
import no.dypdykk.core.text.Field;
import no.dypdykk.core.text.FrontMatter;
import no.dypdykk.core.text.MarkdownParts;
import no.dypdykk.web.Gate;
import no.dypdykk.web.Refusal;

import org.jspecify.annotations.Nullable;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A form as a browser sent it.
///
/// @param fields all values by name
record SentForm(Map<String, List<String>> fields) {
    /// More than the longest case has, and few enough to draw again.
    static final int MOST_FIELDS = 10_000;

    static final String FORM = "form";
    static final String BASE = "base";
    static final String SUBJECT = "subject";
    static final String COMMENT = "comment";
    static final String CONFIRMED = "confirmed";
    static final String TEXT = "text";
    static final String IMPORTED = "imported";
    static final String LOST = "lost";

    /// The input for a file, which goes along as its name when the form is sent without it.
    static final String FILE = "attachment";

    static final String ALT = "attachment-alt";

    /// Sent with a text whose lines end as on Windows, since browsers do not tell.
    static final String WINDOWS_LINES = "windows-lines";

    private static final int LONGEST_TITLE = 200;

    /// @throws Refusal when it has more fields than any form of ours
    SentForm {
        if (fields.size() > MOST_FIELDS) {
            throw Refusal.of(413, "too_many_fields", "" + MOST_FIELDS);
        }
    }

    String one(String name) {
        return fields.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    /// Identity of the form, the same however often it is sent; empty when it has none.
    String form() {
        var form = one(FORM);
        return form.matches("[A-Za-z0-9_-]{16,64}") ? form : "";
    }

    /// The newest revision that the writer has seen: ticking a conflict off sends a second one.
    int base() {
        return fields.getOrDefault(BASE, List.of()).stream()
                .filter(number -> number.matches("\\d{1,9}"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
    }

    /// Whether it is a suggestion to others.
    boolean isSuggestion() {
        return one(Aim.FIELD).equals(new Aim.Suggest().field());
    }

    /// What the text is meant to become by whoever may change the page.
    Aim aim() {
        var suggestion = one(Aim.FIELD);
        return suggestion.matches("\\d{1,18}")
                ? new Aim.TakeUp(Long.parseLong(suggestion))
                : new Aim.Write();
    }

    /// Where the text came from; null when it was written here.
    Sheet.@Nullable Imported imported() {
        return fields.containsKey(IMPORTED)
                ? new Sheet.Imported(
                        one(IMPORTED),
                        fields.getOrDefault(LOST, List.of()).stream()
                                .flatMap(SentForm::loss)
                                .toList())
                : null;
    }

    /// `picture 3`
    private static Stream<Loss> loss(String sent) {
        var parts = sent.split(" ", 2);
        return Stream.of(Loss.Kind.values())
                .filter(kind -> kind.code().equals(parts[0]))
                .filter(_ -> parts.length == 2 && parts[1].matches("\\d{1,6}"))
                .map(kind -> new Loss(kind, Integer.parseInt(parts[1])));
    }

    static String lost(Loss loss) {
        return loss.kind().code() + " " + loss.count();
    }

    /// Whether it says what it is a text for: the id of a page, or the code of a kind.
    boolean hasSubject() {
        var subject = one(SUBJECT);
        return PageId.isValid(subject) || PageKind.ofCode(subject).isPresent();
    }

    /// The page that it is a text for; null for a new one.
    @Nullable PageId page() {
        var subject = one(SUBJECT);
        return PageKind.ofCode(subject).isEmpty() && PageId.isValid(subject)
                ? new PageId(subject)
                : null;
    }

    /// The title as typed so far; may be empty.
    String title() {
        var typed = fields.containsKey(TEXT) ? titleIn(one(TEXT)) : one("title");
        var line = typed.replaceAll("\\s+", " ").strip();
        return line.substring(0, Math.min(line.length(), LONGEST_TITLE));
    }

    private static String titleIn(String text) {
        return FrontMatter.parse(text) instanceof FrontMatter.Parsing.Parsed(var file)
                        && file.field("title").orElse(null) instanceof Field.Scalar title
                ? title.text()
                : "";
    }

    /// All that was typed, without names of fields.
    String words() {
        return fields.entrySet().stream()
                .filter(field -> isTyped(field.getKey()))
                .flatMap(field -> field.getValue().stream())
                .collect(Collectors.joining("\n"));
    }

    /// What was typed, as one text that [#read] understands.
    String content() {
        return fields.entrySet().stream()
                .filter(field -> isTyped(field.getKey()))
                .flatMap(field ->
                        field.getValue().stream()
                                .map(value -> encoded(field.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    static SentForm read(String content) {
        var fields = new LinkedHashMap<String, List<String>>();
        for (var pair : content.split("&", -1)) {
            var parts = pair.split("=", 2);
            fields.computeIfAbsent(decoded(parts[0]), _ -> new ArrayList<>())
                    .add(parts.length > 1 ? decoded(parts[1]) : "");
        }
        return new SentForm(fields);
    }

    /// A token, a pressed button and a confirmation are for one sending only.
    private static boolean isTyped(String name) {
        return !Set.of(Gate.CSRF_FIELD, FormButton.NAME, CONFIRMED, FILE).contains(name);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    FormCommand command() {
        return FormCommand.of(one(FormButton.NAME));
    }

    /// @param otherwise what the form was made from when it does not say so itself
    Typed typed(FormNames names, String otherwise) {
        if (fields.containsKey(TEXT)) {
            var text = MarkdownParts.unified(one(TEXT));
            return new Typed.Text(
                    fields.containsKey(WINDOWS_LINES) ? text.replace("\n", "\r\n") : text);
        }
        var source =
                fields.containsKey(FormPost.SOURCE)
                        ? OneLine.read(one(FormPost.SOURCE))
                        : otherwise;
        var all = new LinkedHashMap<>(fields);
        all.put(FormPost.SOURCE, List.of(source));
        return FormPost.form(all, names)
                .<Typed>map(Typed.Fields::new)
                .orElse(new Typed.Text(source));
    }
}
