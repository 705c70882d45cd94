package no.dypdykk.feature.editing;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;

import no.dypdykk.core.attachment.AttachOutcome;
import no.dypdykk.core.attachment.Attachment;
import no.dypdykk.core.edit.PersonalDataRules;
import no.dypdykk.core.page.PageId;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.page.Revision;
import no.dypdykk.core.people.Asker;
import no.dypdykk.core.rich.Picture;
import no.dypdykk.feature.editing.Sheet.Remarks;
import no.dypdykk.feature.editing.WordImport.Outcome;
import no.dypdykk.web.FormProblems;
import no.dypdykk.web.Reader;
import no.dypdykk.web.Secret;
import no.dypdykk.web.Session;
import no.dypdykk.web.Site;
import no.dypdykk.web.Urls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A Word document becomes a text in the form, with what was lost on the way above it.
public final class ImportRoutes {
    private static final String FILE = "file";

    /// Bytes; longer files are not read.
    private static final long MOST = 20L << 20;

    private final SheetRoutes sheets;
    private final EditorParts parts;

    public ImportRoutes(EditorParts parts, Site site) {
        this.sheets = new SheetRoutes(parts, site);
        this.parts = parts;
    }

    /// `GET /ny/{kind}/fra-word`
    public void form(Context context) {
        ask(context, 200, EditorRoutes.kind(context), FormProblems.NONE);
    }

    /// `POST /ny/{kind}/fra-word`
    public void read(Context context) {
        var kind = EditorRoutes.kind(context);
        var file = context.uploadedFile(FILE);
        if (file == null || file.size() == 0) {
            ask(context, 422, kind, FormProblems.of(FILE, "word.no-file"));
        } else if (file.size() > MOST) {
            ask(context, 422, kind, FormProblems.of(FILE, "word.too-big", MOST >> 20));
        } else if (!PersonalDataRules.ofText(FILE, file.filename()).refusals().isEmpty()) {
            ask(context, 422, kind, FormProblems.of(FILE, "word.name"));
        } else {
            read(context, kind, file);
        }
    }

    private void read(Context context, PageKind kind, UploadedFile file) {
        var texts = Reader.of(context).texts();
        var writer = Session.of(context).asker();
        var form = Secret.random();
        var word = parts.word(texts, (page, pictures) -> kept(writer, page, form, pictures));
        switch (word.read(bytes(file), kind, file.filename())) {
            case Outcome.Refused(var flaw) ->
                    ask(context, 422, kind, FormProblems.of(FILE, "word." + flaw.code()));
            case Outcome.Made made -> show(context, kind, form, file.filename(), made);
        }
    }

    /// Those that are refused count as lost.
    private Map<String, String> kept(
            Asker writer, Optional<PageId> page, String form, List<Picture> pictures) {
        var open = page.flatMap(id -> parts.pages().open(writer, id));
        var holder =
                EditorFiles.holder(writer, open.map(found -> found.page().id()).orElse(null), form);
        var kept = new HashMap<String, String>();
        for (var picture : pictures) {
            var outcome =
                    parts.files()
                            .adding()
                            .add(writer, holder, picture.name(), picture.bytes(), alt(picture));
            if (outcome instanceof AttachOutcome.Kept(var attachment)) {
                kept.put(picture.name(), Attachment.SCHEME + attachment.name());
            }
        }
        return kept;
    }

    private static String alt(Picture picture) {
        return picture.alt().substring(0, Math.min(picture.alt().length(), Attachment.LONGEST_ALT));
    }

    private void show(Context context, PageKind kind, String form, String name, Outcome.Made made) {
        var writer = Session.of(context).asker();
        var typed = Typed.of(made.draft().source());
        var imported = new Sheet.Imported(name, made.draft().losses());
        var open = made.page().flatMap(id -> parts.pages().open(writer, id));
        var sheet =
                open.isPresent()
                        ? new Sheet(
                                open.get().kind(),
                                open.get().page(),
                                form,
                                base(open.get(), made.original()),
                                typed,
                                "",
                                imported)
                        : new Sheet(kind, null, form, 0, typed, "", imported);
        sheets.show(context, 200, sheet, Remarks.NONE);
    }

    /// The revision that the document was made from; 0 when none says what it said.
    private int base(OpenPages.Open open, String original) {
        return parts.pages().history(open).stream()
                .filter(revision -> revision.source().equals(original))
                .mapToInt(Revision::number)
                .max()
                .orElse(0);
    }

    private void ask(Context context, int status, PageKind kind, FormProblems problems) {
        var view = new ImportView(kind, problems);
        sheets.send(
                context,
                status,
                texts ->
                        SheetRoutes.shown(
                                texts.get("word.title"),
                                Urls.fromWord(kind),
                                shell -> SheetRoutes.TEMPLATES.editingFromWord(shell, view)));
    }

    private static byte[] bytes(UploadedFile file) {
        try (var content = file.content()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
