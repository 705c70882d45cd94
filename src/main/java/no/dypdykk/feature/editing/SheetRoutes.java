package no.dypdykk.feature.editing;

import gg.jte.models.runtime.JteModel;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

import no.dypdykk.core.attachment.AttachOutcome;
import no.dypdykk.core.attachment.Attachment;
import no.dypdykk.core.attachment.AttachmentName;
import no.dypdykk.core.attachment.Holder;
import no.dypdykk.core.edit.EditOutcome;
import no.dypdykk.core.form.FormAction;
import no.dypdykk.core.page.PageState;
import no.dypdykk.core.people.Asker;
import no.dypdykk.core.text.SafeHtml;
import no.dypdykk.feature.editing.Sheet.FileRemark;
import no.dypdykk.feature.editing.Sheet.Remarks;
import no.dypdykk.templates.StaticTemplates;
import no.dypdykk.templates.Templates;
import no.dypdykk.web.Nav;
import no.dypdykk.web.Session;
import no.dypdykk.web.Shell;
import no.dypdykk.web.Shell.Meta;
import no.dypdykk.web.Site;
import no.dypdykk.web.Site.Shown;
import no.dypdykk.web.Texts;
import no.dypdykk.web.Urls;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/// What the buttons of a form do with the text in it, and the page on which it is shown again.
final class SheetRoutes {
    static final Templates TEMPLATES = new StaticTemplates();

    private final EditorParts parts;
    private final Site site;

    SheetRoutes(EditorParts parts, Site site) {
        this.parts = parts;
        this.site = site;
    }

    /// Does what the pressed button says.
    void answer(Context context, SentForm sent, Sheet sheet) {
        switch (sheet.aim() instanceof Aim.Suggest
                ? sent.command().withoutFiles()
                : sent.command()) {
            case FormCommand.Save(var state) -> save(context, sent, sheet, state);
            case FormCommand.AsText() -> asText(context, sheet);
            case FormCommand.AsFields() -> look(context, sheet.with(sheet.typed().asFields()));
            case FormCommand.Look() -> look(context, sheet);
            case FormCommand.Preview() -> preview(context, sheet);
            case FormCommand.ChangeRows(var action) -> changeRows(context, sheet, action);
            case FormCommand.Attach() -> attach(context, sent, sheet);
            case FormCommand.Detach(var name) -> detach(context, sheet, name);
        }
    }

    private void attach(Context context, SentForm sent, Sheet sheet) {
        var writer = Session.of(context).asker();
        switch (AttachRoutes.added(context, parts.files(), writer, holder(writer, sheet), sent)) {
            case AttachOutcome.Kept(var attachment) ->
                    show(context, 200, sheet, Remarks.file(new FileRemark.Added(attachment)));
            case AttachOutcome.Refused(var problems) ->
                    show(
                            context,
                            422,
                            sheet,
                            Remarks.file(new FileRemark.Refused(problems, sent.one(SentForm.ALT))));
        }
    }

    private void detach(Context context, Sheet sheet, AttachmentName name) {
        var writer = Session.of(context).asker();
        parts.files().removing().remove(writer, holder(writer, sheet), name);
        show(context, 200, sheet, Remarks.file(new FileRemark.Removed(name)));
    }

    private static Holder holder(Asker writer, Sheet sheet) {
        var page = sheet.page();
        return EditorFiles.holder(writer, page == null ? null : page.id(), sheet.form());
    }

    private void asText(Context context, Sheet sheet) {
        look(
                context,
                sheet.typed().hindrances().isEmpty() ? sheet.with(sheet.typed().asText()) : sheet);
    }

    private void preview(Context context, Sheet sheet) {
        var hindrances = sheet.typed().hindrances();
        show(
                context,
                200,
                sheet,
                hindrances.isEmpty()
                        ? Remarks.preview(sheet.typed().source())
                        : Remarks.wrong(hindrances));
    }

    private void look(Context context, Sheet sheet) {
        show(context, 200, sheet, Remarks.wrong(sheet.typed().hindrances()));
    }

    private void changeRows(Context context, Sheet sheet, FormAction action) {
        var changed =
                sheet.typed() instanceof Typed.Fields(var form)
                        ? sheet.with(new Typed.Fields(action.on(form)))
                        : sheet;
        show(context, 200, changed, remarks(action));
    }

    /// Where whoever pressed the button goes on.
    private static Remarks remarks(FormAction action) {
        return switch (action) {
            case FormAction.Add(var list) -> Remarks.added(list);
            case FormAction.Remove _ -> Remarks.NONE;
            case FormAction.Move(var list, var value, var by) ->
                    Remarks.added(
                            by < 0 ? FormButton.up(list, value) : FormButton.down(list, value));
            case FormAction.Take(var list, var value) -> Remarks.added(FormButton.up(list, value));
            case FormAction.Drop(var list, _) -> Remarks.added(list);
        };
    }

    private void save(Context context, SentForm sent, Sheet sheet, PageState state) {
        var hindrances = sheet.typed().hindrances();
        if (!hindrances.isEmpty()) {
            show(context, 422, sheet, Remarks.wrong(hindrances));
            return;
        }
        var tidied = sheet.with(sheet.typed().tidied());
        var writer = Session.of(context).asker();
        switch (parts.saving().save(writer, tidied, state, sent.one(SentForm.CONFIRMED))) {
            case EditOutcome.Saved(var revision, _) ->
                    receipt(
                            context,
                            sheet.aim() instanceof Aim.Suggest
                                    ? Urls.suggested(revision.page(), sheet.form())
                                    : Urls.saved(revision.page(), revision.number(), sheet.form()));
            case EditOutcome.Unchanged(var current) ->
                    receipt(context, Urls.saved(current.page(), current.number(), sheet.form()));
            case EditOutcome.Merged(var revision, _, var theirs) ->
                    receipt(
                            context,
                            Urls.merged(
                                    revision.page(),
                                    revision.number(),
                                    theirs.number(),
                                    sheet.form()));
            case EditOutcome.Refused(var problems, _) ->
                    show(context, 422, tidied, Remarks.wrong(problems));
            case EditOutcome.Unconfirmed(var warnings, _) ->
                    show(context, 422, tidied, Remarks.unconfirmed(warnings));
            case EditOutcome.Conflict conflict ->
                    show(
                            context,
                            409,
                            tidied.with(tidied.typed().merged(conflict.merge())),
                            Remarks.conflict(conflict));
        }
    }

    private static void receipt(Context context, String address) {
        context.redirect(address, HttpStatus.SEE_OTHER);
    }

    /// Shows the form.
    void show(Context context, int status, Sheet sheet, Remarks remarks) {
        Asker writer = Session.of(context).asker();
        var attached = parts.files().of(holder(writer, sheet));
        send(
                context,
                status,
                texts -> {
                    var preview = preview(remarks, attached, texts);
                    var view = parts.views().view(sheet, remarks, writer, texts, attached, preview);
                    return shown(
                            title(sheet, texts),
                            view.head().path(),
                            shell -> TEMPLATES.editingEditor(shell, view));
                });
    }

    private @Nullable SafeHtml preview(Remarks remarks, List<Attachment> attached, Texts texts) {
        return remarks.preview() == null ? null : parts.preview(remarks.preview(), attached, texts);
    }

    private static String title(Sheet sheet, Texts texts) {
        var page = sheet.page();
        return page == null
                ? texts.get("editor.new." + sheet.kind().code())
                : texts.get(
                        sheet.aim() instanceof Aim.Suggest ? "suggest.heading" : "editor.edit",
                        page.title());
    }

    /// Sends a page that is nobody else's.
    void send(Context context, int status, Function<Texts, Shown> make) {
        context.header("Cache-Control", "no-store");
        site.sendFresh(context, status, make);
    }

    static Shown shown(String title, String path, Function<Shell, JteModel> template) {
        return new Shown(Meta.plain(title, title, path, Nav.NONE).unindexed(), template);
    }
}
