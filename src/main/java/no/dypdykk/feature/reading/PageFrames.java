package no.dypdykk.feature.reading;

import no.dypdykk.core.evidence.Source;
import no.dypdykk.core.page.Freshness;
import no.dypdykk.core.page.LinkType;
import no.dypdykk.core.page.Page;
import no.dypdykk.core.page.PageHead;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.text.Heading;
import no.dypdykk.core.text.Markdown;
import no.dypdykk.port.Pages.Backlink;
import no.dypdykk.port.Pages.Stored;
import no.dypdykk.port.Pages.Summary;
import no.dypdykk.web.DateWords;
import no.dypdykk.web.Link;
import no.dypdykk.web.ReadingWords;
import no.dypdykk.web.Urls;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// What all pages that somebody wrote have in common: top, text and foot.
///
/// @param today for marking what nobody looked at for long; null where nothing is marked
record PageFrames(
        Shelf shelf, Stored stored, Page page, List<Summary> related, @Nullable LocalDate today) {
    /// Headings of the text stand below the page's own.
    private static final int TOP_HEADING = 2;

    PageFrames(Shelf shelf, Stored stored, Page page, List<Summary> related) {
        this(shelf, stored, page, related, null);
    }

    /// The same on a day.
    PageFrames on(LocalDate day) {
        return new PageFrames(shelf, stored, page, related, day);
    }

    PageTop top() {
        PageHead head = page.head();
        return new PageTop(
                head.kind(),
                head.lang().code(),
                head.address().path(),
                head.title(),
                head.summary(),
                head.aliases(),
                shelf.links(PageKind.THEME, head.themes()),
                DateWords.date(stored.revision().time(), shelf.texts()),
                unchecked(),
                Urls.review(stored.id()));
    }

    private @Nullable String unchecked() {
        LocalDate since = Freshness.since(page.head().checked(), stored.revision().time());
        return today == null || !since.isBefore(Freshness.limit(today))
                ? null
                : DateWords.date(since, shelf.texts());
    }

    Story story() {
        Markdown text = Markdown.of(page.body());
        return new Story(
                text.html(
                        new WikiTargets(shelf, stored.id()),
                        ReadingWords.of(shelf.texts()),
                        TOP_HEADING),
                text.headings().stream()
                        .filter(heading -> heading.level() == TOP_HEADING)
                        .map(PageFrames::contents)
                        .toList());
    }

    /// @param shown link types whose pages the page shows elsewhere
    PageFoot foot(List<Backlink> backlinks, Set<LinkType> shown) {
        Predicate<Backlink> elsewhere = link -> shown.contains(link.type());
        var there = backlinks.stream().filter(elsewhere).map(link -> link.from().id()).toList();
        var mentions =
                backlinks.stream()
                        .filter(elsewhere.negate())
                        .map(Backlink::from)
                        .filter(page -> !there.contains(page.id()))
                        .distinct()
                        .toList();
        return new PageFoot(
                sources(),
                Urls.history(stored.id()),
                shelf.teasers(related),
                shelf.teasers(mentions));
    }

    List<PageFoot.SourceLine> sources() {
        return page.head().sources().stream().map(PageFrames::line).toList();
    }

    private static Link contents(Heading heading) {
        return new Link("#" + heading.id(), heading.text());
    }

    private static PageFoot.SourceLine line(Source source) {
        return new PageFoot.SourceLine(
                "kilde-" + source.id(),
                source.title(),
                source.publisher(),
                source.year(),
                source.locator());
    }
}
