package no.dypdykk.feature.series;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;

import no.dypdykk.core.audit.Actor;
import no.dypdykk.core.edit.PersonalDataRules;
import no.dypdykk.port.Intakes.Standing;
import no.dypdykk.templates.StaticTemplates;
import no.dypdykk.templates.Templates;
import no.dypdykk.web.FormProblems;
import no.dypdykk.web.Reader;
import no.dypdykk.web.Refusal;
import no.dypdykk.web.Session;
import no.dypdykk.web.Site;
import no.dypdykk.web.Urls;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;

/// Files with figures: choose one, see what was understood, keep it or not.
public final class IntakeRoutes {
    private static final Templates TEMPLATES = new StaticTemplates();
    private static final String FILE = "file";

    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final Intaking intaking;
    private final Site site;

    public IntakeRoutes(Intaking intaking, Site site) {
        this.intaking = intaking;
        this.site = site;
    }

    /// `GET /tall/inn`
    public void form(Context context) {
        ask(context, 200, IntakeForm.EMPTY, FormProblems.NONE);
    }

    /// `POST /tall/inn`
    public void send(Context context) {
        var form = typed(context);
        UploadedFile file = context.uploadedFile(FILE);
        FormProblems problems = problems(form, file);
        if (file == null || !problems.isEmpty()) {
            ask(context, 422, form, problems);
            return;
        }
        try (InputStream content = file.content()) {
            String id =
                    intaking.begin(
                            owner(context), file.filename(), content, form.given(), PATIENCE);
            context.redirect(Urls.intake(id), io.javalin.http.HttpStatus.SEE_OTHER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IntakeForm typed(Context context) {
        return new IntakeForm(
                field(context, "indicator"),
                field(context, "entity"),
                field(context, "kind"),
                field(context, "source"),
                context.formParam("whole") != null,
                context.formParam("preliminary") != null);
    }

    private static String field(Context context, String name) {
        String value = context.formParam(name);
        return value == null ? "" : value;
    }

    private static FormProblems problems(
            IntakeForm form, @org.jspecify.annotations.Nullable UploadedFile file) {
        var problems = FormProblems.NONE;
        if (file == null || file.size() == 0) {
            problems = problems.and(FILE, "intake.no-file");
        } else if (file.size() > Intaking.MOST_BYTES) {
            problems = problems.and(FILE, "word.too-big", Intaking.MOST_BYTES >> 20);
        } else if (!PersonalDataRules.ofText(FILE, file.filename()).refusals().isEmpty()) {
            problems = problems.and(FILE, "word.name");
        }
        if (form.source().isBlank()) {
            problems = problems.and("source", "intake.no-source");
        }
        return problems;
    }

    /// `GET /tall/inn/{id}`
    public void page(Context context) {
        String id = context.pathParam("id");
        // Asked first: a file that ends meanwhile is ready, not interrupted.
        Optional<Integer> share = intaking.share(id);
        IntakeView view =
                intaking.store()
                        .read(tx ->
                                tx.intakes()
                                        .find(id, owner(context))
                                        .map(intake ->
                                                new IntakeViews(
                                                                intaking.indicators(),
                                                                Reader.of(context).texts())
                                                        .view(intake, tx, share)))
                        .orElseThrow(() -> Refusal.notFound(context.path()));
        site.sendPrivate(
                context,
                view.standing().equals(Standing.REFUSED.code()) ? 422 : 200,
                "intake",
                Urls.intake(id),
                shell -> TEMPLATES.seriesIntake(shell, view));
    }

    /// `POST /tall/inn/{id}`
    public void keep(Context context) {
        String id = context.pathParam("id");
        intaking.keep(id, owner(context), PATIENCE);
        context.redirect(Urls.intake(id), io.javalin.http.HttpStatus.SEE_OTHER);
    }

    /// `POST /tall/inn/{id}/forkast`
    public void discard(Context context) {
        intaking.discard(context.pathParam("id"), owner(context));
        context.redirect(Urls.INTAKE, io.javalin.http.HttpStatus.SEE_OTHER);
    }

    /// Who sent it: a user, or a program by its name.
    static String owner(Context context) {
        Actor actor = Actor.of(Session.of(context).asker());
        return actor.id().isEmpty() ? "program " + actor.name() : actor.id();
    }

    private void ask(Context context, int status, IntakeForm form, FormProblems problems) {
        var views = new IntakeViews(intaking.indicators(), Reader.of(context).texts());
        site.sendPrivate(
                context,
                status,
                "intake",
                Urls.INTAKE,
                shell -> TEMPLATES.seriesIntakeForm(shell, views.asking(form, problems)));
    }
}
