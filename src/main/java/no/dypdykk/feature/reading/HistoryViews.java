package no.dypdykk.feature.reading;

import no.dypdykk.core.page.CaseStudy;
import no.dypdykk.core.page.Page;
import no.dypdykk.core.page.PageReader;
import no.dypdykk.core.page.PageReading;
import no.dypdykk.core.page.Revision;
import no.dypdykk.feature.reading.ParagraphsView.Passage;
import no.dypdykk.port.Pages.Stored;
import no.dypdykk.web.DateWords;
import no.dypdykk.web.Differences;
import no.dypdykk.web.Texts;
import no.dypdykk.web.Urls;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Makes the pages about a page's history.
record HistoryViews(History history, Shelf shelf) {
    HistoryHead head() {
        var page = history.page();
        return new HistoryHead(
                page.id(),
                page.head().title(),
                page.head().lang().code(),
                page.published() > 0 ? page.head().address().path() : null,
                history.whole());
    }

    /// @param before number of the revision after the first one listed
    HistoryView list(int before) {
        int all = history.newest().number() + 1;
        int from = Math.min(before, all);
        var revisions = history.before(from, History.LISTED + 1);
        var lines = new ArrayList<RevisionLine>();
        for (int i = 0; i < Math.min(revisions.size(), History.LISTED); i++) {
            lines.add(
                    line(revisions.get(i), i + 1 < revisions.size() ? revisions.get(i + 1) : null));
        }
        boolean hasMore = revisions.size() > History.LISTED;
        return new HistoryView(
                head(),
                lines,
                hasMore ? Urls.olderHistory(history.page().id(), lines.getLast().number()) : null,
                from == all);
    }

    private RevisionLine line(Revision revision, @Nullable Revision previous) {
        return new RevisionLine(
                revision.number(),
                DateWords.moment(revision.time(), texts()),
                history.authors().name(revision),
                revision.comment(),
                revision.state(),
                revision.number() == history.page().published(),
                Urls.revision(revision.page(), revision.number()),
                previous == null
                        ? null
                        : Urls.comparison(
                                revision.page(), previous.number(), revision.number(), false));
    }

    private RevisionLine line(Revision revision) {
        return line(revision, history.previous(revision).orElse(null));
    }

    /// @param restore what the form says, when the asker gets one
    RevisionView revision(Revision revision, RevisionView.Restore restore) {
        boolean isNewest = revision.number() == history.newest().number();
        var read = PageReader.read(revision.source());
        var page = read instanceof PageReading.Read(var found, _) ? found : null;
        return new RevisionView(
                head(),
                line(revision),
                page == null ? history.page().head().title() : page.head().title(),
                page == null ? "" : page.head().summary(),
                page == null ? null : frames(revision, page).story().html(),
                page instanceof CaseStudy study ? verdicts(revision, study) : List.of(),
                revision.source(),
                isNewest
                        ? null
                        : Urls.comparison(
                                revision.page(),
                                revision.number(),
                                history.newest().number(),
                                false),
                history.mayWrite() && !isNewest ? restore : null);
    }

    private List<KnownView.Line> verdicts(Revision revision, CaseStudy study) {
        return new KnownViews(shelf)
                .lines(shelf.evidence().of(then(revision, study), study, shelf));
    }

    private PageFrames frames(Revision revision, Page page) {
        return new PageFrames(shelf, then(revision, page), page, List.of());
    }

    private Stored then(Revision revision, Page page) {
        var stored = history.page();
        return new Stored(stored.id(), page.head(), stored.published(), stored.change(), revision);
    }

    ComparisonView comparison(Revision one, Revision other, boolean sideBySide) {
        var from = one.number() <= other.number() ? one : other;
        var to = from.equals(one) ? other : one;
        var id = from.page();
        return new ComparisonView(
                head(),
                line(from),
                line(to),
                sideBySide,
                Urls.comparison(id, from.number(), to.number(), false),
                Urls.comparison(id, from.number(), to.number(), true),
                Differences.of(from.source(), to.source()));
    }

    ParagraphsView paragraphs() {
        var passages = new ArrayList<Passage>();
        Revision last = null;
        var together = new ArrayList<String>();
        for (var written : history.paragraphs()) {
            if (last != null && last.number() != written.in().number()) {
                passages.add(new Passage(line(last, null), together));
                together.clear();
            }
            last = written.in();
            together.add(written.paragraph());
        }
        if (last != null) {
            passages.add(new Passage(line(last, null), together));
        }
        return new ParagraphsView(head(), history.page().head().lang().code(), passages);
    }

    private Texts texts() {
        return shelf.texts();
    }
}
