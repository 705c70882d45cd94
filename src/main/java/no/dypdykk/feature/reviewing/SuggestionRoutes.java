package no.dypdykk.feature.reviewing;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

import no.dypdykk.core.edit.EditOutcome;
import no.dypdykk.core.edit.Suggestion;
import no.dypdykk.core.edit.SuggestionDecision;
import no.dypdykk.core.page.Problem;
import no.dypdykk.core.people.Asker;
import no.dypdykk.feature.reviewing.Answering.Seen;
import no.dypdykk.feature.reviewing.SuggestionViews.Sent;
import no.dypdykk.templates.StaticTemplates;
import no.dypdykk.templates.Templates;
import no.dypdykk.web.FormProblems;
import no.dypdykk.web.FormText;
import no.dypdykk.web.PathNumber;
import no.dypdykk.web.ProblemWords;
import no.dypdykk.web.Reader;
import no.dypdykk.web.Refusal;
import no.dypdykk.web.Session;
import no.dypdykk.web.Site;
import no.dypdykk.web.Texts;
import no.dypdykk.web.Urls;

import java.util.List;

/// What someone suggests for a page, and the answer of those who may change it.
public final class SuggestionRoutes {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final Answering answering;
    private final Site site;

    public SuggestionRoutes(Answering answering, Site site) {
        this.answering = answering;
        this.site = site;
    }

    /// `GET /forslag/{n}`
    public void page(Context context) {
        show(context, 200, seen(context), Sent.NOTHING);
    }

    /// `POST /forslag/{n}`
    public void answer(Context context) {
        Seen seen = seen(context);
        if (!seen.suggestion().isWaiting()) {
            done(context, "suggestion-answered");
            return;
        }
        switch (FormText.of(context, "action")) {
            case SuggestionView.TAKE -> take(context, seen);
            case SuggestionView.DECLINE -> decline(context, seen);
            default -> show(context, 422, seen, sent(context, "suggestion.choose"));
        }
    }

    private void take(Context context, Seen seen) {
        Texts texts = Reader.of(context).texts();
        Asker asker = Session.of(context).asker();
        long number = seen.suggestion().number();
        boolean confirmed = !FormText.of(context, "confirmed").isEmpty();
        var outcome =
                answering.take(asker, number, confirmed, comment -> comment(comment, asker, texts));
        switch (outcome.orElse(null)) {
            case null -> done(context, "suggestion-answered");
            case EditOutcome.Kept _, EditOutcome.Unchanged _ -> done(context, "suggestion-taken");
            case EditOutcome.Conflict _ ->
                    context.redirect(Urls.takingUp(number), HttpStatus.SEE_OTHER);
            case EditOutcome.Refused(var problems, _) ->
                    show(context, 422, seen, sent(context, false, aboutText(problems, texts)));
            case EditOutcome.Unconfirmed(var warnings, _) ->
                    show(context, 422, seen, sent(context, true, aboutText(warnings, texts)));
        }
    }

    private static String comment(String comment, Asker asker, Texts texts) {
        return comment.isBlank()
                ? texts.get("suggestion.history", asker.name())
                : texts.get("suggestion.history-with", comment, asker.name());
    }

    private void decline(Context context, Seen seen) {
        Texts texts = Reader.of(context).texts();
        Suggestion suggestion = seen.suggestion();
        String reason = FormText.of(context, SuggestionDecision.REASON);
        var problems = answering.decline(Session.of(context).asker(), suggestion, reason);
        if (problems.isEmpty()) {
            done(context, "suggestion-declined");
            return;
        }
        var words = FormProblems.NONE;
        for (Problem problem : problems) {
            words =
                    words.and(
                            SuggestionDecision.REASON,
                            "review.answer-problem",
                            ProblemWords.of(problem, texts));
        }
        show(context, 422, seen, sent(context, false, words));
    }

    private static FormProblems aboutText(List<Problem> problems, Texts texts) {
        var words = FormProblems.NONE;
        for (Problem problem : problems) {
            words =
                    words.and(
                            "endring",
                            "suggestion.text-problem",
                            problem.field(),
                            ProblemWords.of(problem, texts));
        }
        return words;
    }

    private static Sent sent(Context context, String problem) {
        return sent(context, false, FormProblems.of("valg", problem));
    }

    private static Sent sent(Context context, boolean unconfirmed, FormProblems problems) {
        return new Sent(FormText.of(context, SuggestionDecision.REASON), unconfirmed, problems);
    }

    private static void done(Context context, String deed) {
        context.redirect(ReviewRoutes.listAfter(deed), HttpStatus.SEE_OTHER);
    }

    private Seen seen(Context context) {
        return answering
                .see(Session.of(context).asker(), PathNumber.of(context))
                .orElseThrow(() -> Refusal.notFound(context.path()));
    }

    private void show(Context context, int status, Seen seen, Sent sent) {
        var view = new SuggestionViews(Reader.of(context).texts()).view(seen, sent);
        site.sendPrivate(
                context,
                status,
                "suggestion",
                Urls.suggestion(view.number()),
                shell -> TEMPLATES.reviewingSuggestion(shell, view));
    }
}
