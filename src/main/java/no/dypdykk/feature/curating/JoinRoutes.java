package no.dypdykk.feature.curating;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

import no.dypdykk.core.page.PageId;
import no.dypdykk.feature.curating.JoinView.Done;
import no.dypdykk.feature.curating.JoinView.Preview;
import no.dypdykk.feature.curating.Joining.Outcome;
import no.dypdykk.feature.curating.Joining.Plan;
import no.dypdykk.port.Pages.Stored;
import no.dypdykk.port.Pages.Summary;
import no.dypdykk.templates.StaticTemplates;
import no.dypdykk.templates.Templates;
import no.dypdykk.web.FormProblems;
import no.dypdykk.web.FormText;
import no.dypdykk.web.Link;
import no.dypdykk.web.PathPage;
import no.dypdykk.web.Reader;
import no.dypdykk.web.Refusal;
import no.dypdykk.web.Session;
import no.dypdykk.web.Site;
import no.dypdykk.web.Urls;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Two practices or concepts become one: choosing, looking at what will change, doing it.
public final class JoinRoutes {
    private static final Templates TEMPLATES = new StaticTemplates();
    private static final int MOST_SHOWN = 20;
    private static final String FIELD = "med";

    private final Joining joining;
    private final Site site;

    public JoinRoutes(Joining joining, Site site) {
        this.joining = joining;
        this.site = site;
    }

    /// `GET /sla-sammen/{id}?med=&fra=`
    public void page(Context context) {
        Stored gone = gone(context);
        String typed = Objects.requireNonNullElse(context.queryParam(FIELD), "").strip();
        List<Summary> others = joining.others(gone);
        Optional<Summary> kept = typed.isEmpty() ? Optional.empty() : find(typed, others);
        FormProblems problems =
                typed.isEmpty() || kept.isPresent()
                        ? FormProblems.NONE
                        : FormProblems.of(FIELD, "join.unknown", start(typed));
        show(
                context,
                typed.isEmpty() || kept.isPresent() ? 200 : 422,
                gone,
                typed,
                problems,
                kept.flatMap(page -> joining.plan(gone.id(), page.id())).orElse(null));
    }

    /// `POST /sla-sammen/{id}`
    public void join(Context context) {
        Stored gone = gone(context);
        PageId kept = keptId(context);
        String comment = Reader.of(context).texts().get("join.comment", gone.head().title());
        Outcome outcome =
                joining.join(
                                Session.of(context).asker(),
                                gone.id(),
                                kept,
                                List.of(number(context, "gone"), number(context, "stays")),
                                comment)
                        .orElseThrow(() -> Refusal.notFound(context.path()));
        switch (outcome) {
            case Outcome.Joined _ ->
                    context.redirect(
                            Urls.join(kept) + "?fra=" + gone.id().value(), HttpStatus.SEE_OTHER);
            case Outcome.Changed() ->
                    again(context, 409, kept, FormProblems.of("plan", "join.changed"));
            case Outcome.Hindered(var page) ->
                    again(
                            context,
                            422,
                            kept,
                            FormProblems.of("plan", "join.hindered", page.head().title()));
        }
    }

    /// Shows what would happen now.
    private void again(Context context, int status, PageId kept, FormProblems problems) {
        Stored gone = gone(context);
        Plan plan = joining.plan(gone.id(), kept).orElse(null);
        show(context, status, gone, "", problems, plan);
    }

    private void show(
            Context context,
            int status,
            Stored gone,
            String typed,
            FormProblems problems,
            @Nullable Plan plan) {
        var view =
                new JoinView(
                        Urls.join(gone.id()),
                        gone.head().kind(),
                        gone.head().title(),
                        joining.others(gone).stream().map(Summary::title).distinct().toList(),
                        plan == null ? typed : plan.kept().head().title(),
                        problems,
                        plan == null ? null : preview(plan),
                        done(context, gone));
        site.sendPrivate(
                context, status, "join", view.path(), shell -> TEMPLATES.curatingJoin(shell, view));
    }

    private static Preview preview(Plan plan) {
        var kept = plan.kept().head();
        return new Preview(
                new Link(kept.address().path(), kept.title()),
                plan.kept().id().value(),
                List.of(plan.gone().revision().number(), plan.kept().revision().number()),
                plan.gone().head().address().path(),
                plan.links().size(),
                plan.links().stream().limit(MOST_SHOWN).map(WorkListViews::link).toList(),
                plan.names(),
                Urls.join(plan.kept().id(), plan.gone().head().slug()));
    }

    /// That another page went up in this one, when the address says so and it is true.
    private @Nullable Done done(Context context, Stored page) {
        String from = context.queryParam("fra");
        return from == null || !PageId.isValid(from)
                ? null
                : joining.page(new PageId(from))
                        .filter(gone -> Joining.wentUpIn(gone, page.id()))
                        .map(gone ->
                                new Done(
                                        gone.head().title(),
                                        new Link(page.head().address().path(), page.head().title()),
                                        Urls.history(gone.id())))
                        .orElse(null);
    }

    private Stored gone(Context context) {
        return joining.page(PathPage.of(context))
                .orElseThrow(() -> Refusal.notFound(context.path()));
    }

    private static PageId keptId(Context context) {
        String id = FormText.of(context, "kept");
        if (!PageId.isValid(id)) {
            throw Refusal.notFound(context.path());
        }
        return new PageId(id);
    }

    private static Optional<Summary> find(String typed, List<Summary> others) {
        return others.stream()
                .filter(page ->
                        page.title().equalsIgnoreCase(typed) || page.address().slug().equals(typed))
                .findFirst();
    }

    private static int number(Context context, String field) {
        String text = FormText.of(context, field);
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    private static String start(String typed) {
        return typed.length() <= 60 ? typed : typed.substring(0, 60) + " …";
    }
}
