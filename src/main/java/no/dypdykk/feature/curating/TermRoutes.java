package no.dypdykk.feature.curating;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

import no.dypdykk.core.text.FieldTerm;
import no.dypdykk.feature.curating.Glossary.Outcome;
import no.dypdykk.port.Terms.Kept;
import no.dypdykk.templates.StaticTemplates;
import no.dypdykk.templates.Templates;
import no.dypdykk.web.FormProblems;
import no.dypdykk.web.FormText;
import no.dypdykk.web.Link;
import no.dypdykk.web.Reader;
import no.dypdykk.web.Refusal;
import no.dypdykk.web.Site;
import no.dypdykk.web.Texts;
import no.dypdykk.web.Urls;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.Set;

/// The words that search knows: the list, and a form for each.
public final class TermRoutes {
    private static final Templates TEMPLATES = new StaticTemplates();
    private static final Set<String> DEEDS = Set.of("added", "changed", "removed");
    private static final int NUMBER_DIGITS = 9;

    private final Glossary glossary;
    private final Site site;

    public TermRoutes(Glossary glossary, Site site) {
        this.glossary = glossary;
        this.site = site;
    }

    /// `GET /ordliste?q=&side=&gjort=&ord=`
    public void list(Context context) {
        String query = shortened(context.queryParam("q"));
        String done = context.queryParam("gjort");
        String word = shortened(context.queryParam("ord"));
        Texts texts = Reader.of(context).texts();
        boolean happened = done != null && DEEDS.contains(done) && !word.isEmpty();
        TermListView view =
                new TermViews(texts)
                        .list(
                                glossary.all(),
                                query,
                                (int) number(context.queryParam("side")),
                                happened ? texts.get("terms.done." + done, word) : null,
                                happened && !"removed".equals(done)
                                        ? new Link(Urls.search(word), texts.get("terms.try", word))
                                        : null);
        site.sendPrivate(
                context,
                200,
                "terms",
                Urls.TERMS,
                shell -> TEMPLATES.curatingTermList(shell, view));
    }

    /// `GET /ordliste/ny?ord=`
    public void blank(Context context) {
        var form = TermForm.about(shortened(context.queryParam("ord")));
        show(context, 200, fresh(form, FormProblems.NONE));
    }

    /// `POST /ordliste/ny`
    public void add(Context context) {
        TermForm form = form(context);
        if (glossary.add(form) instanceof Outcome.Refused(var problems)) {
            show(context, 422, fresh(form, problems));
        } else {
            done(context, "added", form.term());
        }
    }

    private static TermFormView fresh(TermForm form, FormProblems problems) {
        return new TermFormView(Urls.NEW_TERM, null, 0, form, problems, null);
    }

    /// `GET /ordliste/{id}`
    public void edit(Context context) {
        Kept kept = kept(context);
        show(context, 200, view(kept, TermForm.of(kept.term()), FormProblems.NONE, null));
    }

    /// `POST /ordliste/{id}`
    public void change(Context context) {
        long number = number(context.pathParam("id"));
        long seen = number(context.formParam("change"));
        TermForm form = form(context);
        switch (glossary.change(number, seen, form)) {
            case Outcome.Saved _ -> done(context, "changed", form.term());
            case Outcome.Refused(var problems) ->
                    show(context, 422, view(kept(context), form, problems, null));
            case Outcome.Changed(var now) ->
                    show(
                            context,
                            409,
                            view(now, form, FormProblems.of("nb", "terms.changed"), now.term()));
            case Outcome.Gone() ->
                    show(context, 409, fresh(form, FormProblems.of("nb", "terms.gone")));
        }
    }

    /// `POST /ordliste/{id}/fjern`
    public void remove(Context context) {
        long seen = number(context.formParam("change"));
        switch (glossary.remove(number(context.pathParam("id")), seen)) {
            case Outcome.Saved(var kept) -> done(context, "removed", kept.term());
            case Outcome.Changed(var now) ->
                    show(
                            context,
                            409,
                            view(
                                    now,
                                    TermForm.of(now.term()),
                                    FormProblems.of("nb", "terms.not-removed"),
                                    null));
            case Outcome.Refused _, Outcome.Gone _ ->
                    context.redirect(Urls.TERMS, HttpStatus.SEE_OTHER);
        }
    }

    private static TermFormView view(
            Kept kept, TermForm form, FormProblems problems, @Nullable FieldTerm now) {
        return new TermFormView(
                Urls.term(kept.number()), kept.term().name(), kept.change(), form, problems, now);
    }

    private Kept kept(Context context) {
        long number = number(context.pathParam("id"));
        return glossary.all().stream()
                .filter(kept -> kept.number() == number)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(context.path()));
    }

    private void show(Context context, int status, TermFormView view) {
        site.sendPrivate(
                context,
                status,
                view.name() == null ? "terms.new" : "terms.edit",
                view.path(),
                shell -> TEMPLATES.curatingTerm(shell, view));
    }

    private static TermForm form(Context context) {
        return new TermForm(
                FormText.of(context, "nb"),
                FormText.of(context, "nn"),
                FormText.of(context, "da"),
                FormText.of(context, "en"),
                FormText.of(context, "synonyms"));
    }

    private static void done(Context context, String deed, FieldTerm term) {
        context.redirect(Urls.termDone(deed, term.name()), HttpStatus.SEE_OTHER);
    }

    private static String shortened(@Nullable String typed) {
        String text = Objects.requireNonNullElse(typed, "").strip();
        return text.substring(0, Math.min(text.length(), FieldTerm.LONGEST));
    }

    /// 0, which no term has, for anything that is no number.
    private static long number(@Nullable String text) {
        return text != null && text.matches("\\d{1," + NUMBER_DIGITS + "}")
                ? Long.parseLong(text)
                : 0;
    }
}
