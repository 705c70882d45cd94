package no.dypdykk.app;

import no.dypdykk.app.Config.Content;
import no.dypdykk.core.edit.EditDecision;
import no.dypdykk.core.edit.SuggestionDecision;
import no.dypdykk.core.evidence.Indicators;
import no.dypdykk.core.page.RegisterCheck;
import no.dypdykk.core.people.UserId;
import no.dypdykk.core.place.MunicipalityRegister;
import no.dypdykk.core.search.SearchQuery;
import no.dypdykk.core.text.TermTable;
import no.dypdykk.engine.attachment.FileInspector;
import no.dypdykk.engine.files.HashedFiles;
import no.dypdykk.engine.lucene.LuceneIndex;
import no.dypdykk.engine.mail.SmtpMail;
import no.dypdykk.engine.oidc.OidcSignIn;
import no.dypdykk.engine.pdf.PdfPress;
import no.dypdykk.engine.pxweb.PxWebClient;
import no.dypdykk.engine.sheet.SheetReader;
import no.dypdykk.engine.sql.SqlStore;
import no.dypdykk.engine.word.DocxFiles;
import no.dypdykk.engine.word.PastedHtml;
import no.dypdykk.feature.admin.AdminRoutes;
import no.dypdykk.feature.admin.AuditRoutes;
import no.dypdykk.feature.admin.HealthChecks;
import no.dypdykk.feature.admin.HealthRoutes;
import no.dypdykk.feature.admin.Metrics;
import no.dypdykk.feature.attaching.Attaching;
import no.dypdykk.feature.attaching.AttachmentRoutes;
import no.dypdykk.feature.attaching.Copies;
import no.dypdykk.feature.attaching.Showing;
import no.dypdykk.feature.choosing.ChoiceRoutes;
import no.dypdykk.feature.curating.Glossary;
import no.dypdykk.feature.curating.JoinRoutes;
import no.dypdykk.feature.curating.Joining;
import no.dypdykk.feature.curating.TermRoutes;
import no.dypdykk.feature.curating.WorkListRoutes;
import no.dypdykk.feature.digests.DigestClock;
import no.dypdykk.feature.digests.DigestRoutes;
import no.dypdykk.feature.digests.Digesting;
import no.dypdykk.feature.editing.AttachRoutes;
import no.dypdykk.feature.editing.DraftRoutes;
import no.dypdykk.feature.editing.Editing;
import no.dypdykk.feature.editing.EditorFiles;
import no.dypdykk.feature.editing.EditorParts;
import no.dypdykk.feature.editing.EditorRoutes;
import no.dypdykk.feature.editing.ImportRoutes;
import no.dypdykk.feature.editing.SuggestRoutes;
import no.dypdykk.feature.editing.Ulids;
import no.dypdykk.feature.editing.WriteRoutes;
import no.dypdykk.feature.editing.WritingHelpRoutes;
import no.dypdykk.feature.evidence.AnalysisRoutes;
import no.dypdykk.feature.evidence.SelfRoutes;
import no.dypdykk.feature.exchange.ContentFolder;
import no.dypdykk.feature.exchange.FeedRoutes;
import no.dypdykk.feature.exchange.FiguresCsv;
import no.dypdykk.feature.exchange.OpenDataRoutes;
import no.dypdykk.feature.finding.ExplainRoutes;
import no.dypdykk.feature.finding.OfferRoutes;
import no.dypdykk.feature.finding.OpenedRoutes;
import no.dypdykk.feature.finding.PassageRoutes;
import no.dypdykk.feature.finding.Saving;
import no.dypdykk.feature.finding.SavingRoutes;
import no.dypdykk.feature.finding.SearchApiRoutes;
import no.dypdykk.feature.finding.SearchCounts;
import no.dypdykk.feature.finding.SearchRoutes;
import no.dypdykk.feature.finding.Searching;
import no.dypdykk.feature.finding.TypingRoutes;
import no.dypdykk.feature.finding.UsefulSearches;
import no.dypdykk.feature.indexing.IndexFeeder;
import no.dypdykk.feature.people.AccountRoutes;
import no.dypdykk.feature.people.Accounts;
import no.dypdykk.feature.people.Elsewhere;
import no.dypdykk.feature.people.ElsewhereRoutes;
import no.dypdykk.feature.people.InvitationRoutes;
import no.dypdykk.feature.people.Inviting;
import no.dypdykk.feature.people.LoginRoutes;
import no.dypdykk.feature.people.OwnAccount;
import no.dypdykk.feature.people.OwnTokens;
import no.dypdykk.feature.people.Passwords;
import no.dypdykk.feature.people.SignInLimit;
import no.dypdykk.feature.people.SigningIn;
import no.dypdykk.feature.people.UserRoutes;
import no.dypdykk.feature.people.Users;
import no.dypdykk.feature.reading.EvidenceApiRoutes;
import no.dypdykk.feature.reading.HistoryRoutes;
import no.dypdykk.feature.reading.ListRoutes;
import no.dypdykk.feature.reading.PageApiRoutes;
import no.dypdykk.feature.reading.ReadRoutes;
import no.dypdykk.feature.reading.Reference;
import no.dypdykk.feature.reading.ReferenceApiRoutes;
import no.dypdykk.feature.reviewing.Answering;
import no.dypdykk.feature.reviewing.ReviewRoutes;
import no.dypdykk.feature.reviewing.Reviewing;
import no.dypdykk.feature.reviewing.SuggestionRoutes;
import no.dypdykk.feature.series.IntakeRoutes;
import no.dypdykk.feature.series.Intaking;
import no.dypdykk.feature.series.SeriesApiRoutes;
import no.dypdykk.feature.series.StatisticsRoutes;
import no.dypdykk.port.AttachmentFiles;
import no.dypdykk.port.FileInspection;
import no.dypdykk.port.SearchIndex;
import no.dypdykk.port.Statistics;
import no.dypdykk.port.Store;
import no.dypdykk.web.AssetRoutes;
import no.dypdykk.web.Assets;
import no.dypdykk.web.Authentication;
import no.dypdykk.web.BrowserNote;
import no.dypdykk.web.Errors;
import no.dypdykk.web.Gate;
import no.dypdykk.web.Labels;
import no.dypdykk.web.Link;
import no.dypdykk.web.PageAccess;
import no.dypdykk.web.PageCache;
import no.dypdykk.web.SealedCookie;
import no.dypdykk.web.Secret;
import no.dypdykk.web.Server;
import no.dypdykk.web.Site;
import no.dypdykk.web.Teaser;
import no.dypdykk.web.Traffic;
import no.dypdykk.web.Urls;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/// The only place where engines are chosen and objects meet. Closing it lets go of the data folder.
final class Wiring implements AutoCloseable {
    private static final int SUGGESTED_FOR_MISSING = 5;
    private static final String TERMS = "terms.tsv";

    /// How long someone may take to sign in elsewhere.
    private static final Duration SIGNING_IN = Duration.ofMinutes(10);

    private final Config config;
    private final Clock clock = Clock.systemUTC();
    private final Ulids ids = new Ulids(clock, new SecureRandom());
    private final Store store;
    private final AttachmentFiles files;
    private final FileInspection inspection = new FileInspector();
    private final SearchIndex index;
    private final IndexFeeder feeder;
    private final Glossary glossary;
    private final Reference reference;
    private final Traffic traffic = new Traffic();
    private final Searching searching;
    private final UsefulSearches useful;
    private final SearchCounts counts;
    private final Authentication authentication;
    private final Passwords passwords = new Passwords();
    private final Inviting inviting;
    private final DigestClock digests = new DigestClock();
    private final Intaking intaking;
    private final Site site;

    private Wiring(
            Config config, Store store, SearchIndex index, Glossary glossary, Reference reference) {
        this.config = config;
        this.store = store;
        this.files = HashedFiles.in(config.data());
        this.index = index;
        this.glossary = glossary;
        this.reference = reference;
        this.feeder =
                new IndexFeeder(store, index, reference.municipalities(), reference.indicators());
        this.searching = new Searching(store, index, feeder::beforeSearch, clock);
        this.useful = new UsefulSearches(store, searching, clock);
        this.counts = new SearchCounts(store, clock, useful::refresh);
        this.authentication = new Authentication(store, clock, tls());
        this.inviting = new Inviting(store, passwords, this::newUser, clock);
        this.intaking =
                new Intaking(
                        store,
                        new SheetReader(),
                        reference.municipalities(),
                        reference.indicators(),
                        clock,
                        Secret::random);
        this.site =
                new Site(
                        Assets.load(),
                        Options.origin(config.publicUrl()),
                        new PageCache(this::changes),
                        authentication);
    }

    /// Opens the data folder.
    ///
    /// @throws no.dypdykk.port.StoreFailure when it cannot be used
    static Wiring open(Config config) {
        Store store = SqlStore.open(config.data());
        try {
            beginTerms(store);
            var glossary = new Glossary(store);
            var reference = reference();
            var index =
                    new LuceneIndex(
                            config.data().resolve("index"),
                            glossary,
                            reference.municipalities().names());
            return new Wiring(config, store, index, glossary, reference);
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /// The words that the program comes with, for a store that never had any: search knows them
    /// whatever content folder is chosen.
    private static void beginTerms(Store store) {
        if (store.read(tx -> tx.terms().lastChange()) == 0) {
            var first = TermTable.read(ReferenceFiles.text(TERMS).lines().toList());
            store.write(tx -> {
                tx.terms().load(TERMS, "", first);
                return true;
            });
        }
    }

    private static Reference reference() {
        return new Reference(
                MunicipalityRegister.of(
                        ReferenceFiles.text("municipalities.csv"),
                        ReferenceFiles.text("municipality_history.csv")),
                Indicators.of(ReferenceFiles.text("indicators.tsv")));
    }

    /// Whether readers reach the server over TLS.
    private boolean tls() {
        return "https".equals(config.publicUrl().getScheme());
    }

    Store store() {
        return store;
    }

    SearchIndex index() {
        return index;
    }

    IndexFeeder feeder() {
        return feeder;
    }

    ContentFolder contentFolder() {
        return new ContentFolder(store, decision(), clock, ids, attaching()::restore);
    }

    private Attaching attaching() {
        return new Attaching(
                store,
                files,
                inspection,
                new PageAccess(reference.municipalities()),
                clock,
                config.attachmentMegabytes());
    }

    AttachmentFiles files() {
        return files;
    }

    private EditDecision decision() {
        return new EditDecision(
                new RegisterCheck(reference.municipalities(), reference.indicators()));
    }

    Clock clock() {
        return clock;
    }

    /// Loads the starter pages: before anyone can ask when there are no pages yet, else meanwhile.
    void loadStarterPages(Content content) {
        var starter = new StarterLibrary(contentFolder());
        if (store.position() == 0) {
            load(starter, content);
        } else {
            Thread.ofPlatform().daemon().name("content").start(() -> load(starter, content));
        }
    }

    private void load(StarterLibrary starter, Content content) {
        starter.load(content);
        glossary.refresh();
    }

    /// Starts the server and what keeps the index level.
    Server serve() {
        feeder.start();
        counts.start();
        if (config.mail() != null) {
            digests.start(new Digesting(store, new SmtpMail(config.mail()), site.origin(), clock));
        }
        return Server.start(
                config.host(),
                config.port(),
                routes().all(),
                new Gate(authentication),
                new Errors(site, this::meant),
                traffic);
    }

    Routes routes() {
        var access = new PageAccess(reference.municipalities());
        var editing = new Editing(store, decision(), clock, ids, access);
        var copies = new Copies(files, inspection);
        var word = new DocxFiles(copies::printed);
        var attaching = attaching();
        var editor =
                new EditorParts(
                        store,
                        clock,
                        editing,
                        decision(),
                        access,
                        reference.municipalities(),
                        reference.indicators(),
                        word,
                        new PastedHtml(),
                        new EditorFiles(store, attaching::add, attaching::remove),
                        searching::look,
                        site.origin());
        var labels = new Labels(store, reference.municipalities(), reference.indicators());
        var checks = new HealthChecks(store, index, feeder::health);
        var provider = config.oidc();
        Elsewhere elsewhere =
                provider == null
                        ? null
                        : new Elsewhere(new OidcSignIn(provider), store, this::newUser);
        var signingIn = new SigningIn(store, passwords, new SignInLimit(clock));
        var pdf = new PdfPress(copies::printed);
        var read = new ReadRoutes(store, index, reference, site, word, pdf, access, clock);
        return new Routes(
                read,
                new ListRoutes(
                        store,
                        index,
                        reference,
                        site,
                        Commands.VERSION,
                        config.accessibilityUrl(),
                        FiguresCsv.COLUMNS),
                new SearchRoutes(
                        searching,
                        counts,
                        useful,
                        reference.municipalities(),
                        new BrowserNote(Urls.FILTER, Urls.SEARCH, tls()),
                        labels,
                        site),
                new SearchApiRoutes(searching, reference.municipalities(), labels),
                new TypingRoutes(searching, useful, reference.municipalities()),
                new PassageRoutes(searching),
                new ExplainRoutes(searching, reference.municipalities(), site),
                new OpenedRoutes(counts, site.origin()),
                new OfferRoutes(useful),
                new SavingRoutes(new Saving(store, clock), reference.municipalities(), site),
                new FeedRoutes(store, site),
                new OpenDataRoutes(
                        store,
                        new FiguresCsv(
                                site.origin(), reference.municipalities(), reference.indicators()),
                        site),
                new ChoiceRoutes(),
                new HistoryRoutes(store, reference, access, site, editing::save),
                new PageApiRoutes(store, index, reference),
                new AttachmentRoutes(attaching, new Showing(store, access), files, copies),
                new EvidenceApiRoutes(store, index, reference),
                new ReferenceApiRoutes(store, reference),
                new WriteRoutes(editing),
                new ReviewRoutes(new Reviewing(store, decision(), access, clock), read::text, site),
                new SuggestionRoutes(
                        new Answering(
                                store,
                                new SuggestionDecision(decision()),
                                editing::takeUp,
                                access,
                                clock),
                        site),
                new AnalysisRoutes(reference.indicators(), clock),
                new SelfRoutes(reference.indicators(), site, pdf, clock),
                new EditorRoutes(editor, site),
                new SuggestRoutes(editor, site),
                new DraftRoutes(editor),
                new ImportRoutes(editor, site),
                new WritingHelpRoutes(editor),
                new AttachRoutes(editor),
                new LoginRoutes(
                        signingIn, provider == null ? null : provider.name(), authentication, site),
                new ElsewhereRoutes(
                        elsewhere,
                        new SealedCookie("inn", tls(), SIGNING_IN, clock),
                        authentication,
                        site),
                new AccountRoutes(
                        new OwnAccount(store, signingIn, accounts(), clock),
                        new OwnTokens(store, clock),
                        labels::municipality,
                        authentication,
                        site),
                new InvitationRoutes(inviting, authentication, site),
                new DigestRoutes(store, clock, config.mail() != null, site),
                new WorkListRoutes(store, counts::write, labels, clock, site),
                new IntakeRoutes(intaking, site),
                new SeriesApiRoutes(intaking),
                new TermRoutes(glossary, site),
                new JoinRoutes(new Joining(store, decision(), clock), site),
                new StatisticsRoutes(statistics(), intaking, site),
                new HealthRoutes(checks, new Metrics(store, checks, traffic)),
                new AdminRoutes(checks, Commands.VERSION, site),
                new UserRoutes(
                        new Users(store, reference.municipalities(), this::newUser),
                        inviting,
                        reference.municipalities(),
                        site),
                new AuditRoutes(store, site),
                new AssetRoutes(),
                new DescriptionRoutes());
    }

    /// Null while nobody has switched it on.
    private @Nullable Statistics statistics() {
        URI source = config.statistics();
        return source == null ? null : new PxWebClient(source, clock);
    }

    /// Another number after each change of a page or a series.
    private long changes() {
        return store.position() + (intaking.kept() << 40);
    }

    UsefulSearches useful() {
        return useful;
    }

    Inviting inviting() {
        return inviting;
    }

    Accounts accounts() {
        return new Accounts(store, passwords, this::newUser);
    }

    private UserId newUser() {
        return new UserId(ids.get().value());
    }

    /// Pages that someone may have meant by words out of an address.
    private List<Teaser> meant(String words) {
        var hits = searching.look(SearchQuery.of(words)).hits();
        return hits.stream()
                .limit(SUGGESTED_FOR_MISSING)
                .map(hit ->
                        Teaser.of(
                                new Link(hit.address().path(), hit.title().text()),
                                hit.address().kind(),
                                hit.lang(),
                                hit.summary()))
                .toList();
    }

    @Override
    public void close() {
        digests.close();
        counts.close();
        feeder.close();
        index.close();
        store.close();
    }
}
