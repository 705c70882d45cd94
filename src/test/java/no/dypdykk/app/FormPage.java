package no.dypdykk.app;

import no.dypdykk.fixture.Multipart;
import no.dypdykk.web.Gate;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The form of a page as a browser has it: filled in and sent by pressing a button, line ends as
/// browsers send them.
public final class FormPage {
    private final Document page;
    private final FormElement form;
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    private FormPage(Document page, FormElement form) {
        this.page = page;
        this.form = form;
        for (var pair : form.formData()) {
            values.computeIfAbsent(pair.key(), _ -> new ArrayList<>()).add(pair.value());
        }
        for (var area : form.select("textarea[name]")) {
            var text = area.wholeText().replaceFirst("^\n", "");
            values.put(area.attr("name"), new ArrayList<>(List.of(text)));
        }
    }

    /// @param id of the form
    public static FormPage of(Reply reply, String id) {
        var page = Jsoup.parse(reply.text());
        if (page.getElementById(id) instanceof FormElement form) {
            return new FormPage(page, form);
        }
        throw new AssertionError("no form " + id + " in " + reply);
    }

    /// What stands in a field.
    public String value(String name) {
        return values.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    /// The name of the first field whose label says this.
    public String named(String label) {
        return page.select("label").stream()
                .filter(one -> one.text().equals(label))
                .map(one -> one.attr("for"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no field " + label));
    }

    public FormPage fill(String name, String value) {
        if (!values.containsKey(name)
                && form.elements().stream().noneMatch(field -> field.attr("name").equals(name))) {
            throw new AssertionError("no field " + name + " in " + values.keySet());
        }
        values.put(name, new ArrayList<>(List.of(value)));
        return this;
    }

    /// Sends the form with the button that says this.
    public Reply press(Member member, String button) {
        var pressed =
                form.select("button").stream()
                        .filter(one -> one.text().equals(button))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no button " + button));
        return send(member, form.attr("action"), pressed.attr("name"), pressed.attr("value"));
    }

    /// Sends the form as the upload button does, with a file.
    public Reply upload(Member member, String fileName, byte[] file) {
        var pressed = form.select("button[formenctype]").first();
        if (pressed == null) {
            throw new AssertionError("no file can be sent");
        }
        var sent = new Multipart();
        var pairs = pairs();
        for (int i = 0; i < pairs.size(); i += 2) {
            sent.field(pairs.get(i), pairs.get(i + 1));
        }
        sent.field(pressed.attr("name"), pressed.attr("value"));
        sent.file(form.select("input[type=file]").attr("name"), fileName, file);
        return member.post(form.attr("action"), sent);
    }

    /// Sends all fields somewhere, as a script does.
    ///
    /// @param more names and values in turn
    public Reply send(Member member, String path, String... more) {
        return member.post(
                path, Stream.concat(pairs().stream(), Stream.of(more)).toArray(String[]::new));
    }

    private List<String> pairs() {
        var fields = new ArrayList<String>();
        values.forEach((name, all) ->
                all.forEach(value -> {
                    if (!name.equals(Gate.CSRF_FIELD)) {
                        fields.add(name);
                        fields.add(value.replace("\r\n", "\n").replace("\n", "\r\n"));
                    }
                }));
        return fields;
    }

    public boolean hasButton(String button) {
        return form.select("button").stream().anyMatch(one -> one.text().equals(button));
    }

    /// Lines of the list of what is wrong.
    public List<String> problems() {
        return page.select(".ds-error-summary li").eachText();
    }
}
