package no.dypdykk.feature.reviewing;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

import no.dypdykk.core.edit.CheckOutcome;
import no.dypdykk.core.edit.ReviewOutcome;
import no.dypdykk.core.edit.ReviewVerdict;
import no.dypdykk.core.page.Freshness;
import no.dypdykk.core.page.PageId;
import no.dypdykk.core.page.Revision;
import no.dypdykk.core.people.Asker;
import no.dypdykk.port.Store;
import no.dypdykk.templates.StaticTemplates;
import no.dypdykk.templates.Templates;
import no.dypdykk.web.FormProblems;
import no.dypdykk.web.FormText;
import no.dypdykk.web.PathPage;
import no.dypdykk.web.Reader;
import no.dypdykk.web.Refusal;
import no.dypdykk.web.Session;
import no.dypdykk.web.Site;
import no.dypdykk.web.Texts;
import no.dypdykk.web.Urls;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Pages on their way to readers: what waits, and the four questions about each.
public final class ReviewRoutes {
    private static final Templates TEMPLATES = new StaticTemplates();
    private static final String DONE = "gjort";
    private static final Set<String> DEEDS =
            Set.of(
                    "approved",
                    "sent-back",
                    "checked",
                    "check-changed",
                    "check-refused",
                    "suggestion-taken",
                    "suggestion-declined",
                    "suggestion-answered");

    private final Reviewing reviewing;
    private final PageText text;
    private final Site site;

    /// @param text draws the text of a page
    public ReviewRoutes(Reviewing reviewing, PageText text, Site site) {
        this.reviewing = reviewing;
        this.text = text;
        this.site = site;
    }

    /// `GET /gjennomgang?gjort=`
    public void list(Context context) {
        Asker asker = Session.of(context).asker();
        Texts texts = Reader.of(context).texts();
        String done = done(context.queryParam(DONE));
        LocalDate today = Freshness.day(reviewing.now());
        var view =
                reviewing.read(tx ->
                        new ReviewLists(tx, asker, texts, reviewing.access()).view(today, done));
        site.sendPrivate(
                context,
                200,
                "reviews",
                Urls.REVIEWS,
                shell -> TEMPLATES.reviewingList(shell, view));
    }

    /// `GET /gjennomgang/{id}`
    public void page(Context context) {
        show(context, 200, SentReview.EMPTY, null, FormProblems.NONE);
    }

    /// `POST /gjennomgang/{id}`
    public void decide(Context context) {
        UnaryOperator<String> form = field -> FormText.of(context, field);
        SentReview sent = SentReview.of(form, context.formParamMap().keySet());
        var verdict = SentReview.verdict(form);
        if (verdict.isEmpty()) {
            show(context, 422, sent, null, FormProblems.of("valg", "review.choose"));
        } else {
            answer(context, sent, verdict.get());
        }
    }

    /// `POST /gjennomgang/{id}/stemmer`: the page still holds.
    public void holds(Context context) {
        String comment = Reader.of(context).texts().get("check.comment");
        int read = SentReview.number(FormText.of(context, "revision"));
        CheckOutcome outcome =
                reviewing
                        .check(Session.of(context).asker(), PathPage.of(context), read, comment)
                        .orElseThrow(() -> Refusal.notFound(context.path()));
        String done =
                switch (outcome) {
                    case CheckOutcome.Checked _, CheckOutcome.Already _ -> "checked";
                    case CheckOutcome.Changed _ -> "check-changed";
                    case CheckOutcome.Refused _ -> "check-refused";
                };
        context.redirect(listAfter(done), HttpStatus.SEE_OTHER);
    }

    /// The list, saying what was just done.
    static String listAfter(String deed) {
        return Urls.REVIEWS + "?" + DONE + "=" + deed;
    }

    private void answer(Context context, SentReview sent, ReviewVerdict verdict) {
        String comment = Reader.of(context).texts().get("review.comment-" + verdict.code());
        String reviewer = Session.of(context).asker().name();
        PageId page = PathPage.of(context);
        ReviewOutcome outcome =
                reviewing
                        .decide(
                                sent.review(page, reviewer, reviewing.now(), verdict),
                                sent.confirmed(),
                                comment)
                        .orElseThrow(() -> Refusal.notFound(context.path()));
        switch (outcome) {
            case ReviewOutcome.Decided _ ->
                    context.redirect(listAfter(verdict.code()), HttpStatus.SEE_OTHER);
            case ReviewOutcome.Changed _, ReviewOutcome.NotWaiting _ ->
                    show(context, 409, sent, outcome, FormProblems.NONE);
            case ReviewOutcome.Refused _, ReviewOutcome.Unconfirmed _ ->
                    show(context, 422, sent, outcome, FormProblems.NONE);
        }
    }

    private void show(
            Context context,
            int status,
            SentReview sent,
            @Nullable ReviewOutcome outcome,
            FormProblems problems) {
        Asker asker = Session.of(context).asker();
        Texts texts = Reader.of(context).texts();
        PageId id = PathPage.of(context);
        var view =
                reviewing
                        .page(
                                asker,
                                id,
                                (tx, page) ->
                                        new ReviewViews(tx, asker, texts, text, reviewing.access())
                                                .view(
                                                        page,
                                                        sent.form(
                                                                page,
                                                                then(tx, id, sent),
                                                                outcome,
                                                                texts,
                                                                problems)))
                        .orElseThrow(() -> Refusal.notFound(context.path()));
        site.sendPrivate(
                context,
                status,
                "review",
                Urls.review(id),
                shell -> TEMPLATES.reviewingPage(shell, view));
    }

    /// What was on the reviewer's screen; empty when nothing was sent, or it was no text of ours.
    private static String then(Store.Tx tx, PageId id, SentReview sent) {
        return tx.pages().revision(id, sent.revision()).map(Revision::body).orElse("");
    }

    private static @Nullable String done(@Nullable String deed) {
        return deed != null && DEEDS.contains(deed) ? "review.done-" + deed : null;
    }
}
