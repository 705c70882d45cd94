package no.dypdykk.app;

import static no.dypdykk.web.Route.get;
import static no.dypdykk.web.Route.post;
import static no.dypdykk.web.Route.put;

import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.people.Deed;
import no.dypdykk.feature.admin.AdminRoutes;
import no.dypdykk.feature.admin.AuditRoutes;
import no.dypdykk.feature.admin.HealthRoutes;
import no.dypdykk.feature.attaching.AttachmentRoutes;
import no.dypdykk.feature.choosing.ChoiceRoutes;
import no.dypdykk.feature.curating.JoinRoutes;
import no.dypdykk.feature.curating.TermRoutes;
import no.dypdykk.feature.curating.WorkListRoutes;
import no.dypdykk.feature.digests.DigestRoutes;
import no.dypdykk.feature.editing.AttachRoutes;
import no.dypdykk.feature.editing.DraftRoutes;
import no.dypdykk.feature.editing.EditorRoutes;
import no.dypdykk.feature.editing.ImportRoutes;
import no.dypdykk.feature.editing.SuggestRoutes;
import no.dypdykk.feature.editing.WriteRoutes;
import no.dypdykk.feature.editing.WritingHelpRoutes;
import no.dypdykk.feature.evidence.AnalysisRoutes;
import no.dypdykk.feature.evidence.SelfRoutes;
import no.dypdykk.feature.exchange.FeedRoutes;
import no.dypdykk.feature.exchange.OpenDataRoutes;
import no.dypdykk.feature.finding.ExplainRoutes;
import no.dypdykk.feature.finding.OfferRoutes;
import no.dypdykk.feature.finding.OpenedRoutes;
import no.dypdykk.feature.finding.PassageRoutes;
import no.dypdykk.feature.finding.SavingRoutes;
import no.dypdykk.feature.finding.SearchApiRoutes;
import no.dypdykk.feature.finding.SearchRoutes;
import no.dypdykk.feature.finding.TypingRoutes;
import no.dypdykk.feature.people.AccountRoutes;
import no.dypdykk.feature.people.ElsewhereRoutes;
import no.dypdykk.feature.people.InvitationRoutes;
import no.dypdykk.feature.people.LoginRoutes;
import no.dypdykk.feature.people.UserRoutes;
import no.dypdykk.feature.reading.EvidenceApiRoutes;
import no.dypdykk.feature.reading.HistoryRoutes;
import no.dypdykk.feature.reading.ListRoutes;
import no.dypdykk.feature.reading.PageApiRoutes;
import no.dypdykk.feature.reading.ReadRoutes;
import no.dypdykk.feature.reading.ReferenceApiRoutes;
import no.dypdykk.feature.reviewing.ReviewRoutes;
import no.dypdykk.feature.reviewing.SuggestionRoutes;
import no.dypdykk.feature.series.IntakeRoutes;
import no.dypdykk.feature.series.SeriesApiRoutes;
import no.dypdykk.feature.series.StatisticsRoutes;
import no.dypdykk.web.AssetRoutes;
import no.dypdykk.web.Route;
import no.dypdykk.web.Urls;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Every address, what answers it and who may call it, in one table.
record Routes(
        ReadRoutes read,
        ListRoutes lists,
        SearchRoutes search,
        SearchApiRoutes searchApi,
        TypingRoutes typing,
        PassageRoutes passages,
        ExplainRoutes explain,
        OpenedRoutes opened,
        OfferRoutes offers,
        SavingRoutes saving,
        FeedRoutes feeds,
        OpenDataRoutes data,
        ChoiceRoutes choices,
        HistoryRoutes history,
        PageApiRoutes pages,
        AttachmentRoutes attachments,
        EvidenceApiRoutes evidence,
        ReferenceApiRoutes reference,
        WriteRoutes write,
        ReviewRoutes reviews,
        SuggestionRoutes suggestions,
        AnalysisRoutes analyses,
        SelfRoutes self,
        EditorRoutes editor,
        SuggestRoutes suggest,
        DraftRoutes drafts,
        ImportRoutes imports,
        WritingHelpRoutes help,
        AttachRoutes attach,
        LoginRoutes login,
        ElsewhereRoutes elsewhere,
        AccountRoutes account,
        InvitationRoutes invitations,
        DigestRoutes digests,
        WorkListRoutes workList,
        IntakeRoutes intakes,
        SeriesApiRoutes series,
        TermRoutes terms,
        JoinRoutes joins,
        StatisticsRoutes statistics,
        HealthRoutes health,
        AdminRoutes admin,
        UserRoutes users,
        AuditRoutes audit,
        AssetRoutes assets,
        DescriptionRoutes description) {
    private static final String API = "/api/v1";

    List<Route> all() {
        var routes = new ArrayList<Route>();
        Stream.of(
                        site(),
                        kinds(),
                        revisions(),
                        people(),
                        curating(),
                        administration(),
                        writing(),
                        reviewing(),
                        api(),
                        operations())
                .forEach(routes::addAll);
        return routes;
    }

    private List<Route> site() {
        return List.of(
                get(Urls.FRONT, lists::front),
                get(Urls.SEARCH, search::page),
                get(Urls.SEARCH_FEED, search::feed),
                get(Urls.FIGURES, data::figures),
                get(Urls.MATRIX, lists::map),
                get(Urls.INDICATORS, lists::indicators),
                get(Urls.INDICATORS + "/{id}", lists::indicator),
                get(Urls.MUNICIPALITIES, lists::municipalities),
                get(Urls.MUNICIPALITIES + "/{number}", lists::municipality),
                get(Urls.SELF, self::form),
                post(Urls.SELF, Deed.READ, self::judge),
                get(Urls.ABOUT, lists::about),
                get(Urls.ACCESSIBILITY, lists::accessibility),
                get(Urls.LANGUAGE, choices::language),
                get(Urls.SCHEME, choices::scheme),
                get(Urls.FEED, feeds::newest),
                get("/tema/{slug}" + Urls.FEED, feeds::theme),
                get("/sitemap.xml", feeds::sitemap),
                get("/robots.txt", feeds::robots),
                get(Urls.ATTACHMENTS + "/{hash}/{name}", attachments::file),
                get("/assets/{file}", assets::file));
    }

    private List<Route> kinds() {
        return Stream.of(PageKind.values())
                .flatMap(kind ->
                        Stream.of(
                                get(Urls.kind(kind), context -> lists.kind(context, kind)),
                                get(
                                        Urls.kind(kind) + "/{slug}",
                                        context -> {
                                            read.page(context, kind);
                                            opened.note(context);
                                        })))
                .toList();
    }

    private List<Route> revisions() {
        String page = Urls.HISTORY + "/{id}";
        return List.of(
                get(page, history::list),
                get(page + Urls.COMPARISON, history::comparison),
                get(page + Urls.PARAGRAPHS, history::paragraphs),
                get(page + "/{n}", history::revision),
                post(page + "/{n}" + Urls.RESTORING, Deed.WRITE, history::restore));
    }

    private List<Route> people() {
        return List.of(
                get(Urls.SIGN_IN, login::form),
                post(Urls.SIGN_IN, Deed.READ, login::signIn),
                get(Urls.SIGN_IN_ELSEWHERE, elsewhere::begin),
                get(Urls.SIGNED_IN_ELSEWHERE, elsewhere::answer),
                post(Urls.SIGN_OUT, Deed.HAVE_ACCOUNT, login::signOut),
                get(Urls.ACCOUNT, Deed.HAVE_ACCOUNT, account::page),
                post(Urls.SESSIONS, Deed.HAVE_ACCOUNT, account::endSessions),
                post(Urls.PASSWORD, Deed.HAVE_ACCOUNT, account::changePassword),
                post(Urls.TOKENS, Deed.HOLD_TOKENS, account::makeToken),
                post(Urls.REVOKED_TOKENS, Deed.HOLD_TOKENS, account::revokeToken),
                get(Urls.SAVED_SEARCHES, Deed.HAVE_ACCOUNT, saving::form),
                post(Urls.SAVED_SEARCHES, Deed.HAVE_ACCOUNT, saving::keep),
                post(Urls.REMOVED_SEARCHES, Deed.HAVE_ACCOUNT, saving::remove),
                get(Urls.WELCOME + "/{secret}", invitations::form),
                post(Urls.WELCOME + "/{secret}", Deed.READ, invitations::accept),
                get(Urls.DIGESTS, Deed.HAVE_ACCOUNT, digests::page),
                post(Urls.DIGESTS, Deed.HAVE_ACCOUNT, digests::change),
                get(Urls.END_DIGEST + "/{key}", digests::ask),
                post(Urls.END_DIGEST + "/{key}", Deed.READ, digests::end),
                get(Urls.SEARCH_EXPLAINED, Deed.CURATE, explain::page),
                post(Urls.HIDE_SEARCH, Deed.HAVE_ACCOUNT, offers::hide),
                post(Urls.SHOW_SEARCH, Deed.CURATE, offers::showAgain),
                get(Urls.WORK_LIST, Deed.CURATE, workList::page),
                get(Urls.STATISTICS, Deed.KEEP_TERMS, statistics::page),
                post(Urls.STATISTICS, Deed.KEEP_TERMS, statistics::fetch),
                get(Urls.INTAKE, Deed.KEEP_TERMS, intakes::form),
                post(Urls.INTAKE, Deed.KEEP_TERMS, intakes::send),
                get(Urls.INTAKE + "/{id}", Deed.KEEP_TERMS, intakes::page),
                post(Urls.INTAKE + "/{id}", Deed.KEEP_TERMS, intakes::keep),
                post(Urls.INTAKE + "/{id}/forkast", Deed.KEEP_TERMS, intakes::discard));
    }

    private List<Route> curating() {
        return List.of(
                get(Urls.JOIN + "/{id}", Deed.CURATE, joins::page),
                post(Urls.JOIN + "/{id}", Deed.CURATE, joins::join),
                get(Urls.TERMS, Deed.KEEP_TERMS, terms::list),
                get(Urls.NEW_TERM, Deed.KEEP_TERMS, terms::blank),
                post(Urls.NEW_TERM, Deed.KEEP_TERMS, terms::add),
                get(Urls.TERMS + "/{id}", Deed.KEEP_TERMS, terms::edit),
                post(Urls.TERMS + "/{id}", Deed.KEEP_TERMS, terms::change),
                post(Urls.TERMS + "/{id}" + Urls.REMOVED, Deed.KEEP_TERMS, terms::remove));
    }

    private List<Route> writing() {
        return List.of(
                get(Urls.NEW, Deed.WRITE, editor::kinds),
                get(Urls.NEW + "/{kind}", Deed.WRITE, editor::blank),
                post(Urls.NEW + "/{kind}", Deed.WRITE, editor::create),
                get(Urls.EDIT + "/{id}", Deed.WRITE, editor::edit),
                post(Urls.EDIT + "/{id}", Deed.WRITE, editor::save),
                get(Urls.EDIT + "/{id}" + Urls.SAVED, Deed.WRITE, editor::saved),
                get(Urls.NEW + "/{kind}" + Urls.FROM_WORD, Deed.WRITE, imports::form),
                post(Urls.NEW + "/{kind}" + Urls.FROM_WORD, Deed.WRITE, imports::read),
                get(Urls.SUGGEST + "/{id}", Deed.SUGGEST, suggest::form),
                post(Urls.SUGGEST + "/{id}", Deed.SUGGEST, suggest::send),
                get(Urls.SUGGEST + "/{id}" + Urls.SENT, Deed.SUGGEST, suggest::sent),
                get(Urls.SUGGESTIONS + "/{n}" + Urls.TAKING_UP, Deed.WRITE, suggest::takeUp),
                post(Urls.ATTACHMENTS, Deed.WRITE, attach::add),
                post(Urls.PREVIEW, Deed.SUGGEST, help::preview),
                post(Urls.PASTE, Deed.SUGGEST, help::paste),
                post(Urls.DRAFT, Deed.SUGGEST, drafts::keep),
                get(Urls.TOKEN, Deed.SUGGEST, drafts::token),
                post(Urls.DISCARD, Deed.SUGGEST, drafts::discard));
    }

    private List<Route> reviewing() {
        return List.of(
                get(Urls.REVIEWS, Deed.WRITE, reviews::list),
                get(Urls.REVIEWS + "/{id}", Deed.SEE_UNPUBLISHED, reviews::page),
                post(Urls.REVIEWS + "/{id}", Deed.REVIEW, reviews::decide),
                post(Urls.REVIEWS + "/{id}" + Urls.HOLDS, Deed.WRITE, reviews::holds),
                get(Urls.REVIEWS + "/{id}/side", Deed.SEE_UNPUBLISHED, read::preview),
                get(Urls.SUGGESTIONS + "/{n}", Deed.SUGGEST, suggestions::page),
                post(Urls.SUGGESTIONS + "/{n}", Deed.WRITE, suggestions::answer));
    }

    private List<Route> administration() {
        return List.of(
                get(Urls.ADMIN, Deed.ADMINISTER, admin::page),
                get(Urls.USERS, Deed.MANAGE_PEOPLE, users::list),
                post(Urls.USERS, Deed.MANAGE_PEOPLE, users::add),
                get(Urls.USERS + "/{id}", Deed.MANAGE_PEOPLE, users::one),
                post(Urls.USERS + "/{id}", Deed.MANAGE_PEOPLE, users::change),
                post(Urls.USERS + "/{id}" + Urls.LINK, Deed.MANAGE_PEOPLE, users::link),
                get(Urls.AUDIT, Deed.READ_AUDIT, audit::page),
                get(Urls.AUDIT_CSV, Deed.READ_AUDIT, audit::csv),
                get(Urls.AUDIT_JSON, Deed.READ_AUDIT, audit::jsonLines));
    }

    private List<Route> api() {
        return List.of(
                get(API + "/search", searchApi::api),
                get(API + "/passages", passages::api),
                get(API + "/suggest", typing::suggest),
                post(API + "/pages", Deed.WRITE, write::create),
                get(API + "/pages/{id}", pages::byId),
                put(API + "/pages/{id}", Deed.WRITE, write::save),
                get(API + "/pages/{id}/revisions", pages::revisions),
                get(API + "/pages/{id}/revisions/{n}", pages::revision),
                get(API + "/pages/{id}/attachments", attachments::list),
                post(API + "/pages/{id}/attachments", Deed.WRITE, attachments::add),
                get(API + "/pages/{kind}/{slug}", pages::byAddress),
                get(API + "/cases/{slug}/evidence", evidence::ofCase),
                get(API + "/practices/{slug}/evidence", evidence::ofPractice),
                post(API + "/analyses", Deed.READ, analyses::analyse),
                get(API + "/series", series::list),
                get(API + "/series/{id}", series::series),
                post(API + "/series", Deed.KEEP_TERMS, series::send),
                get(API + "/municipalities", reference::municipalities),
                get(API + "/indicators", reference::indicators),
                get(API + "/themes", reference::themes),
                get(API + "/openapi.json", description::openApi));
    }

    private List<Route> operations() {
        return List.of(
                get("/healthz", health::alive),
                get("/readyz", health::ready),
                get("/metrics", health::metrics));
    }
}
