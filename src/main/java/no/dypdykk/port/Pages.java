package no.dypdykk.port;

import no.dypdykk.core.evidence.Result;
import no.dypdykk.core.page.LinkType;
import no.dypdykk.core.page.PageAddress;
import no.dypdykk.core.page.PageHead;
import no.dypdykk.core.page.PageId;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.page.PageLink;
import no.dypdykk.core.page.PageState;
import no.dypdykk.core.page.Part;
import no.dypdykk.core.page.Revision;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Pages, their revisions, and what is derived from the newest revision: head, links, outcomes.
public interface Pages {
    Optional<Stored> byId(PageId id);

    Optional<Stored> byAddress(PageAddress address);

    /// Where a page that once had this address is now.
    Optional<PageAddress> movedTo(PageAddress old);

    /// Id and present address of the page at an address, also when the address is an old one.
    Optional<Summary> find(PageAddress address);

    /// Published pages of the given kind in order of title, all kinds when null.
    List<Summary> list(@Nullable PageKind kind);

    /// The given pages where they exist and are published, in no order.
    List<Summary> summaries(Collection<PageAddress> addresses);

    /// Published pages last changed, newest first.
    List<Summary> newest(@Nullable PageKind kind, int limit);

    /// Published pages that link here, by type and title.
    List<Backlink> backlinks(PageAddress target);

    /// What published cases report, one row per case, practice and indicator.
    List<CaseOutcome> caseOutcomes();

    /// Published cases set in the municipality with this number at the time.
    List<Summary> inMunicipalities(Collection<String> numbers);

    /// Ids of all pages in order, for walking through the store.
    List<PageId> ids(@Nullable PageId after, int limit);

    List<Revision> history(PageId id);

    Optional<Revision> revision(PageId id, int number);

    /// Adds a revision and rewrites all that is derived from it. The first revision makes the page;
    /// a changed slug leaves the old address behind as a redirect. Counts as one change.
    ///
    /// @throws AddressTaken when another page has the address now or an older page left it behind
    void append(Revision revision, Derived derived);

    /// What the application knows about a page it loaded from a content folder.
    Optional<Loaded> loaded(String path);

    /// Remembers that `path` was loaded as this revision.
    void markLoaded(String path, Loaded loaded);

    /// What follows from a revision's text; made by the core, kept by the store.
    ///
    /// @param municipalities numbers at the time of the case
    record Derived(
            PageHead head,
            List<PageLink> links,
            List<OutcomeRow> outcomes,
            List<String> municipalities) {}

    record OutcomeRow(String indicator, Result result) {}

    /// A page with its newest revision.
    record Stored(PageId id, PageHead head, PageState state, long change, Revision revision) {}

    record Summary(
            PageId id,
            PageAddress address,
            String lang,
            String title,
            String summary,
            Instant updated) {}

    record Backlink(LinkType type, Summary from, int position) {}

    record CaseOutcome(Summary from, String practice, Part part, String indicator, Result result) {}

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
