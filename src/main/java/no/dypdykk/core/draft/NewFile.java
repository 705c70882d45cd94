package no.dypdykk.core.draft;

import no.dypdykk.core.evidence.Source;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.text.Field;
import no.dypdykk.core.text.FrontMatter;
import no.dypdykk.core.text.FrontMatter.Parsing.Parsed;

import java.util.LinkedHashMap;
import java.util.List;

/// The file of a page that does not exist yet.
record NewFile(PageKind kind, String lang, String title, String summary) {
    private static final List<String> ORDER =
            List.of("kind", "lang", "title", "summary", "sources");

    String with(List<Source> sources, String body) {
        var fields = new LinkedHashMap<String, Field>();
        fields.put("kind", text(kind.code()));
        fields.put("lang", text(lang));
        fields.put("title", text(title));
        if (!summary.isBlank()) {
            fields.put("summary", text(summary));
        }
        if (!sources.isEmpty()) {
            fields.put(
                    "sources", new Field.Items(sources.stream().map(NewFile::fields).toList(), 0));
        }
        return empty().with(fields, ORDER).withBody(body).source();
    }

    private static FrontMatter empty() {
        if (FrontMatter.parse("---\n---\n") instanceof Parsed(var empty)) {
            return empty;
        }
        throw new IllegalStateException("front matter may be empty");
    }

    private static Field fields(Source source) {
        var fields = new LinkedHashMap<String, Field>();
        fields.put("id", text(source.id()));
        fields.put("title", text(source.title()));
        if (source.year() != null) {
            fields.put("year", new Field.Scalar(Field.Type.INTEGER, source.year().toString(), 0));
        }
        if (source.locator() != null) {
            fields.put("locator", text(source.locator()));
        }
        return new Field.Entries(fields, 0);
    }

    private static Field text(String text) {
        return new Field.Scalar(Field.Type.TEXT, text, 0);
    }
}
