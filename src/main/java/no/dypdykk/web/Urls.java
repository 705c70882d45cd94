package no.dypdykk.web;

import no.dypdykk.core.attachment.Attachment;
import no.dypdykk.core.page.PageId;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.people.UserId;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Every address of the interface.
public final class Urls {
    public static final String FRONT = "/";
    public static final String SEARCH = "/sok";

    /// Parameter that asks for the filters chosen last, and its value.
    public static final String FILTER = "filter";

    public static final String LAST = "sist";
    public static final String SEARCH_AGAIN = SEARCH + "?" + FILTER + "=" + LAST;
    public static final String SEARCH_FEED = "/sok.atom";
    public static final String FIGURES = "/tall.csv";
    public static final String FIGURES_FOR_PROGRAMS = "/tall.csv?skille=komma";
    public static final String FIGURES_DESCRIBED = "/om#data";
    public static final String INDICATORS = "/maltall";
    public static final String MUNICIPALITIES = "/kommune";
    public static final String MATRIX = "/kunnskapskart";
    public static final String SELF = "/regn-selv";
    public static final String ABOUT = "/om";
    public static final String FIGURE_KINDS = "/om#tall";
    public static final String PRIVACY = "/om#personvern";
    public static final String CONTRIBUTE = "/om#bidra";
    public static final String ACCESSIBILITY = "/tilgjengelighet";
    public static final String FEED = "/feed.atom";
    public static final String LANGUAGE = "/sprak";
    public static final String SCHEME = "/fargevalg";
    public static final String API_DESCRIPTION = "/api/v1/openapi.json";

    public static final String HISTORY = "/historikk";
    public static final String COMPARISON = "/sammenlign";
    public static final String PARAGRAPHS = "/avsnitt";
    public static final String RESTORING = "/gjenopprett";

    public static final String SIGN_IN = "/logg-inn";
    public static final String SIGN_IN_ELSEWHERE = SIGN_IN + "/ekstern";
    public static final String SIGNED_IN_ELSEWHERE = SIGN_IN + "/svar";
    public static final String SIGN_OUT = "/logg-ut";
    public static final String WELCOME = "/velkommen";
    public static final String ACCOUNT = "/min-side";
    public static final String SESSIONS = ACCOUNT + "/innlogginger";
    public static final String PASSWORD = ACCOUNT + "/passord";
    public static final String TOKENS = ACCOUNT + "/token";
    public static final String REVOKED_TOKENS = TOKENS + "/slutt";

    public static final String SAVED_SEARCHES = ACCOUNT + "/sok";
    public static final String REMOVED_SEARCHES = SAVED_SEARCHES + "/slett";

    public static final String DIGESTS = "/varsler";
    public static final String END_DIGEST = "/avmeld";

    public static final String WORK_LIST = "/arbeidsliste";
    public static final String SEARCH_EXPLAINED = "/sok/forklaring";
    public static final String HIDE_SEARCH = "/sok/skjul";
    public static final String SHOW_SEARCH = "/sok/vis-igjen";
    public static final String INTAKE = "/tall/inn";
    public static final String TERMS = "/ordliste";
    public static final String NEW_TERM = TERMS + "/ny";
    public static final String REMOVED = "/fjern";
    public static final String JOIN = "/sla-sammen";
    public static final String STATISTICS = "/tall/ssb";

    public static final String NEW = "/ny";

    /// Name in an address of the practice that a new case begins to try.
    public static final String STARTED = "tiltak";

    public static final String EDIT = "/rediger";
    public static final String SAVED = "/lagret";

    public static final String SUGGEST = "/foresla";
    public static final String SENT = "/sendt";
    public static final String SUGGESTIONS = "/forslag";
    public static final String TAKING_UP = "/rediger";

    public static final String DRAFT = "/kladd";
    public static final String TOKEN = DRAFT + "/nokkel";
    public static final String DISCARD = DRAFT + "/forkast";

    public static final String PREVIEW = "/forhandsvis";
    public static final String PASTE = "/lim-inn";
    public static final String FROM_WORD = "/fra-word";
    public static final String ATTACHMENTS = "/vedlegg";

    /// Parameter that asks for a copy of a picture.
    public static final String WIDTH = "bredde";

    public static final String ADMIN = "/admin";
    public static final String USERS = ADMIN + "/brukere";
    public static final String LINK = "/lenke";
    public static final String AUDIT = ADMIN + "/logg";
    public static final String AUDIT_CSV = AUDIT + ".csv";
    public static final String AUDIT_JSON = AUDIT + ".jsonl";

    public static final String REVIEWS = "/gjennomgang";
    public static final String HOLDS = "/stemmer";

    private Urls() {}

    /// To sign in and come back.
    public static String signIn(String back) {
        return SIGN_IN + "?til=" + encoded(back);
    }

    public static String user(UserId id) {
        return USERS + "/" + id;
    }

    /// The part of the log before an entry.
    public static String auditBefore(long number) {
        return AUDIT + "?for=" + number;
    }

    /// To sign in at the identity provider and come back.
    public static String signInElsewhere(String back) {
        return SIGN_IN_ELSEWHERE + "?til=" + encoded(back);
    }

    /// A link that lets someone choose a password once.
    public static String welcome(String secret) {
        return WELCOME + "/" + secret;
    }

    /// A user's own page, after something was done.
    ///
    /// @param deed names the text that says so
    public static String accountDone(String deed) {
        return ACCOUNT + "?gjort=" + deed;
    }

    /// To keep a search.
    ///
    /// @param search its address
    public static String saving(String search) {
        return SAVED_SEARCHES + search.substring(SEARCH.length());
    }

    /// To follow a search.
    ///
    /// @param search its address
    public static String searchFeed(String search) {
        return SEARCH_FEED + search.substring(SEARCH.length());
    }

    /// To end a digest without signing in.
    public static String endDigest(String key) {
        return END_DIGEST + "/" + key;
    }

    /// To let a page go up in another one.
    public static String join(PageId page) {
        return JOIN + "/" + page.value();
    }

    /// To see what that would change.
    ///
    /// @param into slug or title of the other page
    public static String join(PageId page, String into) {
        return join(page) + "?med=" + encoded(into);
    }

    /// A part of the words of the field.
    ///
    /// @param query what they hold; may be empty
    /// @param page from 1
    public static String terms(String query, int page) {
        return TERMS + "?q=" + encoded(query) + "&side=" + page;
    }

    /// The form of a new word of the field.
    ///
    /// @param word to begin with
    public static String newTerm(String word) {
        return NEW_TERM + "?ord=" + encoded(word);
    }

    /// The form of a word of the field.
    public static String term(long number) {
        return TERMS + "/" + number;
    }

    /// The words of the field, after something happened to one of them.
    public static String termDone(String deed, String word) {
        return TERMS + "?gjort=" + deed + "&ord=" + encoded(word);
    }

    /// To write a new page.
    public static String newPage(PageKind kind) {
        return NEW + "/" + kind.code();
    }

    /// To register a case that begins to try a practice.
    ///
    /// @param practice slug
    public static String startedCase(String practice) {
        return newPage(PageKind.CASE) + "?" + STARTED + "=" + practice;
    }

    public static String edit(PageId page) {
        return EDIT + "/" + page.value();
    }

    /// To suggest a change of a page that others answer for.
    public static String suggest(PageId page) {
        return SUGGEST + "/" + page.value();
    }

    /// What became of sending a suggestion.
    ///
    /// @param form identity of the form that was sent; may be empty
    public static String suggested(PageId page, String form) {
        return suggest(page) + SENT + "?skjema=" + encoded(form);
    }

    /// A suggestion with its answer, or the form for it.
    public static String suggestion(long number) {
        return SUGGESTIONS + "/" + number;
    }

    /// To change a suggestion before it becomes the page's text.
    public static String takingUp(long number) {
        return suggestion(number) + TAKING_UP;
    }

    /// To begin a page with a Word document.
    public static String fromWord(PageKind kind) {
        return newPage(kind) + FROM_WORD;
    }

    /// To go on with a draft.
    ///
    /// @param path of the page on which it was written
    public static String draft(String path, String form) {
        return path + "?kladd=" + encoded(form);
    }

    /// What became of a save.
    ///
    /// @param form identity of the form that was saved; may be empty
    public static String saved(PageId page, int revision, String form) {
        return edit(page) + SAVED + "?versjon=" + revision + "&skjema=" + encoded(form);
    }

    /// All revisions of a page.
    public static String history(PageId page) {
        return HISTORY + "/" + page;
    }

    /// Revisions of a page from before one of them.
    public static String olderHistory(PageId page, int before) {
        return history(page) + "?for=" + before;
    }

    /// The permanent address of one revision.
    public static String revision(PageId page, int number) {
        return history(page) + "/" + number;
    }

    /// Where the form goes that makes a revision the newest text.
    public static String restoring(PageId page, int number) {
        return revision(page, number) + RESTORING;
    }

    /// What differs between two revisions, in one text or beside each other.
    public static String comparison(PageId page, int from, int to, boolean beside) {
        return history(page)
                + COMPARISON
                + "?fra="
                + from
                + "&til="
                + to
                + (beside ? "&vis=side" : "");
    }

    /// Who wrote which paragraph.
    public static String paragraphs(PageId page) {
        return history(page) + PARAGRAPHS;
    }

    /// A file with figures on its way in.
    public static String intake(String id) {
        return INTAKE + "/" + id;
    }

    /// To choose from a table of the statistics office.
    public static String statistics(String table) {
        return STATISTICS + "?tabell=" + encoded(table);
    }

    /// Where the form goes that forgets such a file.
    public static String discardedIntake(String id) {
        return intake(id) + "/forkast";
    }

    /// A page on its way to readers, with what reviewers said.
    public static String review(PageId page) {
        return REVIEWS + "/" + page.value();
    }

    /// Where the form goes that says that a page still holds.
    public static String holds(PageId page) {
        return review(page) + HOLDS;
    }

    /// The same page as readers would see it.
    public static String preview(PageId page) {
        return review(page) + "/side";
    }

    /// The same when someone else had saved meanwhile.
    ///
    /// @param with what they saved
    public static String merged(PageId page, int revision, int with, String form) {
        return saved(page, revision, form) + "&med=" + with;
    }

    /// The list of all pages of a kind.
    public static String kind(PageKind kind) {
        return "/" + kind.address();
    }

    public static String page(PageKind kind, String slug) {
        return kind(kind) + "/" + slug;
    }

    public static String indicator(String id) {
        return INDICATORS + "/" + id;
    }

    /// The series of a municipality as data.
    public static String seriesOf(String municipality) {
        return "/api/v1/series?municipality=" + municipality;
    }

    public static String municipality(String number) {
        return MUNICIPALITIES + "/" + number;
    }

    public static String attachment(Attachment attachment) {
        return ATTACHMENTS + "/" + attachment.file().hash() + "/" + attachment.name();
    }

    /// A copy of a picture.
    ///
    /// @param width in pixels
    public static String copy(Attachment picture, int width) {
        return attachment(picture) + "?" + WIDTH + "=" + width;
    }

    /// Search with one facet value chosen.
    public static String search(String facet, String value) {
        return SEARCH + "?" + encoded(facet) + "=" + encoded(value);
    }

    /// Search for words.
    public static String search(String words) {
        return SEARCH + "?q=" + encoded(words);
    }

    /// Why the hits of a search stand in their order.
    public static String searchExplained(String words) {
        return SEARCH_EXPLAINED + "?q=" + encoded(words);
    }

    /// Search for words among the pages of a kind.
    public static String search(String words, PageKind kind) {
        return search(words) + "&kind=" + kind.code();
    }

    /// Switches the language of the interface and comes back.
    public static String language(String lang, String back) {
        return LANGUAGE + "?til=" + lang + "&fra=" + encoded(back);
    }

    /// Chooses the colours of the interface and comes back.
    public static String scheme(String code, String back) {
        return SCHEME + "?til=" + code + "&fra=" + encoded(back);
    }

    /// The same page as Markdown.
    public static String markdown(String path) {
        return path + ".md";
    }

    /// The same page as a Word document.
    public static String word(String path) {
        return path + ".docx";
    }

    /// All numbers behind the judgement of a case, as CSV.
    public static String numbers(String path) {
        return path + ".csv";
    }

    /// The same page on paper; a theme with its cases.
    public static String pdf(String path) {
        return path + ".pdf";
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
