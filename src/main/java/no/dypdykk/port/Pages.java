package no.dypdykk.port;

import no.dypdykk.core.edit.Edit;
import no.dypdykk.core.edit.EditDecision;
import no.dypdykk.core.edit.EditOutcome;
import no.dypdykk.core.evidence.Result;
import no.dypdykk.core.page.Card;
import no.dypdykk.core.page.LinkType;
import no.dypdykk.core.page.Page;
import no.dypdykk.core.page.PageAddress;
import no.dypdykk.core.page.PageHead;
import no.dypdykk.core.page.PageId;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.page.PageLink;
import no.dypdykk.core.page.PageLinks;
import no.dypdykk.core.page.PageState;
import no.dypdykk.core.page.Part;
import no.dypdykk.core.page.Revision;
import no.dypdykk.core.text.Markdown;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Pages, their revisions, and what is derived from the shown revision: head, links, outcomes.
/// Shown is the published revision; a page without one is shown to nobody but holds its address.
public interface Pages {
    /// The page with its newest revision: what editors work on.
    Optional<Stored> byId(PageId id);

    /// The page with its published revision: what readers see.
    Optional<Stored> published(PageId id);

    Optional<Stored> published(PageAddress address);

    /// Pages whose newest revision is in this state, any but PUBLISHED, longest waiting first.
    List<Underway> underway(PageState state);

    /// Published pages that somebody last stood for before a day, longest ago first.
    List<Unchecked> unchecked(LocalDate before, int limit);

    /// The page that has or had an address, published or not.
    Optional<PageId> owner(PageAddress address);

    /// Where a page that once had this address is now.
    Optional<PageAddress> movedTo(PageAddress old);

    /// The published page at an address, also when the address is an old one.
    Optional<Summary> find(PageAddress address);

    /// Published pages of the given kind in order of title, all kinds when null.
    List<Summary> list(@Nullable PageKind kind);

    /// Published pages of a kind in the given order.
    ///
    /// @param from how many to leave out at the beginning
    List<Summary> list(PageKind kind, Order order, int from, int limit);

    /// The given pages where they have just this address and are published, in no order.
    List<Summary> summaries(Collection<PageAddress> addresses);

    /// Published pages last changed, newest first.
    List<Summary> newest(@Nullable PageKind kind, int limit);

    /// Published pages that link here or to an address this page once had, each once per type of
    /// link, in order of type and title.
    List<Backlink> backlinks(PageAddress target);

    /// Number of published pages of each kind; kinds without pages are left out.
    Map<PageKind, Integer> counts();

    /// What published cases that tried a practice report, one row per case, part and indicator; by
    /// title of the case.
    List<CaseOutcome> caseOutcomes(PageAddress practice);

    /// How often each result was reported of each practice and indicator by published cases.
    List<ReportedResults> reportedResults();

    /// Slugs of practices, with the number of published cases that tried them and report something.
    Map<String, Integer> reportingCases();

    /// Published cases set in a municipality with one of these numbers at the time, by title.
    List<Summary> inMunicipalities(Collection<String> numbers);

    /// Links out of published pages that lead to no published page, nor to one that once had the
    /// address; by title of the page they stand on.
    Some<BrokenLink> brokenLinks(int limit);

    /// Published pages that no other published page links to, by title.
    Some<Summary> orphans(int limit);

    /// Ids of all pages in order, for walking through the store.
    List<PageId> ids(@Nullable PageId after, int limit);

    /// All revisions of a page, newest first.
    List<Revision> history(PageId id);

    /// Revisions with a number below `before`, newest first.
    ///
    /// @param state only those that were saved in it; null for all
    List<Revision> history(PageId id, @Nullable PageState state, int before, int limit);

    Optional<Revision> revision(PageId id, int number);

    /// Adds a revision. The first one makes the page. What readers see, and all that is derived
    /// from it, changes with a published revision, with an archived one, and while nothing is
    /// published; then a changed slug leaves the old address behind as a redirect, and it counts as
    /// one change.
    ///
    /// @throws AddressTaken when another page has the address now or an older page left it behind;
    ///   then nothing was written and the transaction may go on
    void append(Revision revision, Derived derived);

    /// Appends what was decided to save, and hands the outcome back. It becomes a refusal when the
    /// address belongs to another page.
    default EditOutcome keep(Edit edit, EditOutcome decided) {
        if (decided instanceof EditOutcome.Kept kept) {
            try {
                append(kept.revision(), Derived.of(kept.page()));
            } catch (AddressTaken taken) {
                var address = taken.address();
                return EditDecision.addressTaken(edit, address, freeSlug(address));
            }
        }
        return decided;
    }

    /// A slug like that of `address` with a number that makes it one no page has or had.
    default String freeSlug(PageAddress address) {
        return IntStream.iterate(2, number -> number + 1)
                .mapToObj(number -> new PageAddress(address.kind(), address.slug() + "-" + number))
                .filter(free -> owner(free).isEmpty())
                .findFirst()
                .orElseThrow()
                .slug();
    }

    /// What the application knows about a page it loaded from a content folder.
    Optional<Loaded> loaded(String path);

    /// Remembers that `path` was loaded as this revision.
    void markLoaded(String path, Loaded loaded);

    /// What follows from a revision's text; made by the core, kept by the store.
    ///
    /// @param links to pages whose kind is named
    /// @param mentions slugs that the text links to without naming the kind; they mean whatever
    ///   page has the slug, also one that is made later
    record Derived(PageHead head, List<PageLink> links, List<String> mentions, Card card) {
        public Derived {
            links = List.copyOf(links);
            mentions = List.copyOf(mentions);
        }

        public static Derived of(Page page) {
            var body = Markdown.of(page.body());
            var links = PageLinks.of(page, body, _ -> Optional.empty());
            return new Derived(
                    page.head(), links, PageLinks.bareMentions(page, body, links), Card.of(page));
        }
    }

    /// A page with one of its revisions.
    ///
    /// @param head as the revision says
    /// @param published number of the revision that readers see, 0 when there is none
    record Stored(PageId id, PageHead head, int published, long change, Revision revision) {
        public PageState state() {
            return revision.state();
        }
    }

    /// A page on its way to readers.
    ///
    /// @param revision number of the newest revision
    /// @param published number of the revision that readers see, 0 when there is none
    /// @param author who saved the newest revision
    /// @param since when that was
    record Underway(
            PageId id,
            PageAddress address,
            String title,
            int revision,
            int published,
            String author,
            Instant since) {}

    /// A page that nobody looked at for a long time.
    ///
    /// @param published number of the revision that readers see
    /// @param since the day on which somebody last stood for it
    record Unchecked(
            PageId id, PageAddress address, String title, int published, LocalDate since) {}

    record Summary(
            PageId id,
            PageAddress address,
            String lang,
            String title,
            String summary,
            Card card,
            Instant updated) {}

    /// Order of a list; pages with equal titles stand by id.
    enum Order {
        TITLE,
        NEWEST
    }

    record Backlink(LinkType type, Summary from, int position) {}

    /// The first of a list that may be long.
    ///
    /// @param total how many there are in all
    record Some<T>(long total, List<T> first) {
        public Some {
            first = List.copyOf(first);
        }
    }

    /// @param kind null when the text names only a slug
    record BrokenLink(Summary from, LinkType type, @Nullable PageKind kind, String slug) {}

    record CaseOutcome(Summary from, Part part, String indicator, Result result) {}

    /// @param practice slug of the practice as it is named now
    record ReportedResults(String practice, String indicator, Result result, int times) {}

    /// @param hash SHA-256 of the file's bytes
    record Loaded(PageId page, int revision, String hash) {}

    /// The address belongs to another page.
    final class AddressTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient PageAddress address;
        private final transient PageId owner;

        public AddressTaken(PageAddress address, PageId owner) {
            super(address.path() + " belongs to page " + owner);
            this.address = address;
            this.owner = owner;
        }

        public PageAddress address() {
            return address;
        }

        public PageId owner() {
            return owner;
        }
    }
}
