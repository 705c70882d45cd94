package no.dypdykk.feature.reading;

import no.dypdykk.core.attachment.AttachmentName;
import no.dypdykk.core.attachment.Holder;
import no.dypdykk.core.page.PageAddress;
import no.dypdykk.core.page.PageId;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.place.Resolution;
import no.dypdykk.core.text.LinkResolver;
import no.dypdykk.web.AttachedFiles;
import no.dypdykk.web.Urls;

import java.util.Optional;
import java.util.stream.Stream;

/// Resolves wiki links against the pages, indicators and municipalities there are, and names of
/// files against those of the page that is shown.
record WikiTargets(Shelf shelf, PageId shown) implements LinkResolver {
    @Override
    public FileTarget file(String name) {
        return AttachmentName.read(name)
                .flatMap(read -> shelf.tx().attachments().find(new Holder.OfPage(shown), read))
                .map(found -> AttachedFiles.target(found, shelf.texts()))
                .orElseGet(FileTarget.Missing::new);
    }

    @Override
    public LinkTarget resolve(String target) {
        int slash = target.indexOf('/');
        return (slash < 0
                        ? anyKind(target)
                        : prefixed(target.substring(0, slash), target.substring(slash + 1)))
                .orElseGet(LinkTarget.Missing::new);
    }

    private Optional<LinkTarget> anyKind(String slug) {
        return bySlug(slug).flatMap(address -> page(address.kind(), address.slug()));
    }

    /// A bare slug may be of any kind; the first kind that has it is meant.
    Optional<PageAddress> bySlug(String slug) {
        return Stream.of(PageKind.values())
                .map(kind -> shelf.find(new PageAddress(kind, slug)))
                .flatMap(Optional::stream)
                .map(page -> page.address())
                .findFirst();
    }

    private Optional<LinkTarget> prefixed(String place, String name) {
        return switch ("/" + place) {
            case Urls.INDICATORS ->
                    shelf.indicatorById(name)
                            .map(_ -> resolved(Urls.indicator(name), shelf.indicatorName(name)));
            case Urls.MUNICIPALITIES -> municipality(name);
            default -> PageKind.ofAddress(place).flatMap(kind -> page(kind, name));
        };
    }

    private Optional<LinkTarget> page(PageKind kind, String slug) {
        return shelf.find(new PageAddress(kind, slug))
                .map(page -> resolved(page.address().path(), page.title()));
    }

    private Optional<LinkTarget> municipality(String number) {
        return switch (shelf.reference().municipalities().resolve(number)) {
            case Resolution.Current(var now) ->
                    Optional.of(resolved(Urls.municipality(now.number()), now.name()));
            case Resolution.Replaced(var former, var now) ->
                    Optional.of(resolved(Urls.municipality(now.number()), former.name()));
            case Resolution.Divided(var former) ->
                    Optional.of(resolved(Urls.municipality(former.number()), former.name()));
            case Resolution.Unknown _ -> Optional.empty();
        };
    }

    private static LinkTarget resolved(String path, String title) {
        return new LinkTarget.Resolved(path, title);
    }
}
