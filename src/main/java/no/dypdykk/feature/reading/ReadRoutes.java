package no.dypdykk.feature.reading;

import gg.jte.models.runtime.JteModel;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

import no.dypdykk.core.page.CaseStudy;
import no.dypdykk.core.page.Concept;
import no.dypdykk.core.page.Freshness;
import no.dypdykk.core.page.PageAddress;
import no.dypdykk.core.page.PageHead;
import no.dypdykk.core.page.PageId;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.page.Practice;
import no.dypdykk.core.page.Theme;
import no.dypdykk.core.page.Workshop;
import no.dypdykk.core.people.Access;
import no.dypdykk.core.people.Asker;
import no.dypdykk.core.people.Deed;
import no.dypdykk.core.text.SafeHtml;
import no.dypdykk.port.Pages.Stored;
import no.dypdykk.port.PdfFiles;
import no.dypdykk.port.SearchIndex;
import no.dypdykk.port.Store;
import no.dypdykk.port.WordFiles;
import no.dypdykk.templates.StaticTemplates;
import no.dypdykk.templates.Templates;
import no.dypdykk.web.Answer;
import no.dypdykk.web.Link;
import no.dypdykk.web.Nav;
import no.dypdykk.web.PageAccess;
import no.dypdykk.web.PathPage;
import no.dypdykk.web.Reader;
import no.dypdykk.web.Session;
import no.dypdykk.web.Shell;
import no.dypdykk.web.Shell.Meta;
import no.dypdykk.web.Site;
import no.dypdykk.web.Site.Shown;
import no.dypdykk.web.Texts;
import no.dypdykk.web.Urls;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.function.BiFunction;
import java.util.function.Function;

/// The pages that somebody wrote, as pages and as Markdown.
public final class ReadRoutes {
    static final Templates TEMPLATES = new StaticTemplates();

    private final Reading reading;
    private final Store store;
    private final PageAccess access;
    private final InstantSource clock;
    private final Site site;
    private final PageFiles files;

    public ReadRoutes(
            Store store,
            SearchIndex index,
            Reference reference,
            Site site,
            WordFiles word,
            PdfFiles pdf,
            PageAccess access,
            InstantSource clock) {
        this.clock = clock;
        this.store = store;
        this.access = access;
        this.reading = new Reading(store, index, reference);
        this.site = site;
        this.files = new PageFiles(reading, site.origin(), word, pdf);
    }

    /// `/dypdykk/{slug}` and its kin; with `.md`, `.docx`, `.pdf` or (cases and practices) `.csv`
    /// behind it the page as a file.
    public void page(Context context, PageKind kind) {
        String name = context.pathParam("slug");
        PageFormat format = PageFormat.of(name);
        var address = new PageAddress(kind, format.slug(name));
        try {
            switch (format) {
                case HTML -> html(context, address);
                case MARKDOWN -> file(context, address, format, files::markdown);
                case WORD -> file(context, address, format, files::word);
                case PDF -> file(context, address, format, files::pdf);
                case NUMBERS -> file(context, address, format, files::numbers);
            }
        } catch (Reading.Moved moved) {
            context.redirect(moved.to().path() + format.ending(), HttpStatus.MOVED_PERMANENTLY);
        }
    }

    /// `GET /gjennomgang/{id}/side`: a page that need not be published, for those who may see it.
    public void preview(Context context) {
        PageId id = PathPage.of(context);
        Asker asker = Session.of(context).asker();
        context.header("Cache-Control", "no-store");
        site.sendFresh(
                context,
                200,
                texts ->
                        reading.shelf(
                                texts,
                                shelf ->
                                        previewed(
                                                reading.unpublished(
                                                        shelf,
                                                        id,
                                                        page -> sees(shelf.tx(), asker, page)))));
    }

    private boolean sees(Store.Tx tx, Asker asker, Stored page) {
        return access.may(tx, asker, Deed.SEE_UNPUBLISHED, page);
    }

    private static Shown previewed(PageFrames frames) {
        PageHead head = frames.page().head();
        String title = frames.shelf().texts().get("review.preview", head.title());
        String path = Urls.preview(frames.stored().id());
        return new Shown(
                Meta.plain(title, head.summary(), path, Nav.NONE).unindexed(),
                template(frames, PracticeFilter.NONE));
    }

    /// The text of a page as readers see it, or would see it.
    public SafeHtml text(Store.Tx tx, Stored stored, Texts texts) {
        return reading.story(tx, stored, texts).html();
    }

    private void file(
            Context context,
            PageAddress address,
            PageFormat format,
            BiFunction<PageAddress, Texts, Answer> make) {
        Texts texts = Reader.of(context).texts();
        context.header("X-Robots-Tag", "noindex");
        site.sendKept(
                context,
                texts.lang() + address.path() + format.ending(),
                () -> make.apply(address, texts));
    }

    private void html(Context context, PageAddress address) {
        Asker asker = Session.of(context).asker();
        Way way = way(asker, address);
        LocalDate today = Freshness.day(clock.instant());
        PracticeFilter filter = filter(context, address.kind());
        site.send(
                context,
                address.path() + " " + today + " " + way + filter.key(),
                texts ->
                        reading.page(
                                address, texts, frames -> shown(frames.on(today), filter, way)));
    }

    /// How someone may bring about that a page says something else.
    private enum Way {
        NONE,
        SUGGEST,
        EDIT
    }

    private Way way(Asker asker, PageAddress address) {
        if (mayEdit(asker, address)) {
            return Way.EDIT;
        }
        return Access.may(asker, Deed.SUGGEST) ? Way.SUGGEST : Way.NONE;
    }

    private PracticeFilter filter(Context context, PageKind kind) {
        return kind == PageKind.PRACTICE
                ? PracticeFilter.of(
                        context.queryParam("sector"),
                        context.queryParam("size"),
                        context.queryParam("indicator"),
                        id -> reading.reference().indicators().find(id).isPresent())
                : PracticeFilter.NONE;
    }

    /// Who has no right to change any page is not asked about this one.
    private boolean mayEdit(Asker asker, PageAddress address) {
        return Access.may(asker, Deed.WRITE)
                && store.read(tx ->
                        tx.pages()
                                .published(address)
                                .filter(page -> access.may(tx, asker, Deed.WRITE, page))
                                .isPresent());
    }

    private static Shown shown(PageFrames frames, PracticeFilter filter, Way way) {
        PageHead head = frames.page().head();
        Meta meta =
                Meta.article(head.title(), head.summary(), head.address().path(), nav(head.kind()));
        return new Shown(changeable(meta, frames, way), template(frames, filter));
    }

    private static Meta changeable(Meta meta, PageFrames frames, Way way) {
        PageId id = frames.stored().id();
        Texts texts = frames.shelf().texts();
        return switch (way) {
            case NONE -> meta;
            case SUGGEST -> meta.editable(new Link(Urls.suggest(id), texts.get("suggest.link")));
            case EDIT -> meta.editable(new Link(Urls.edit(id), texts.get("editor.edit-this")));
        };
    }

    private static Function<Shell, JteModel> template(PageFrames frames, PracticeFilter filter) {
        return switch (frames.page()) {
            case CaseStudy study -> {
                CaseView view = new CaseViews(frames, study).view();
                yield shell -> TEMPLATES.readingCaseStudy(shell, view);
            }
            case Practice practice -> {
                PracticeView view = new PracticeViews(frames, practice, filter).view();
                yield shell -> TEMPLATES.readingPractice(shell, view);
            }
            case Concept concept -> {
                ConceptView view = new ConceptViews(frames, concept).view();
                yield shell -> TEMPLATES.readingConcept(shell, view);
            }
            case Theme theme -> {
                ThemeView view = new ThemeViews(frames, theme).view();
                yield shell -> TEMPLATES.readingTheme(shell, view);
            }
            case Workshop workshop -> {
                WorkshopView view = new WorkshopViews(frames, workshop).view();
                yield shell -> TEMPLATES.readingWorkshop(shell, view);
            }
        };
    }

    static Nav nav(PageKind kind) {
        return switch (kind) {
            case CASE -> Nav.CASES;
            case PRACTICE -> Nav.PRACTICES;
            case CONCEPT -> Nav.CONCEPTS;
            case THEME -> Nav.THEMES;
            case WORKSHOP -> Nav.NONE;
        };
    }
}
