package no.dypdykk.feature.indexing;

import no.dypdykk.core.evidence.Indicators;
import no.dypdykk.core.page.PageAddress;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.place.MunicipalityRegister;
import no.dypdykk.core.place.Resolution;
import no.dypdykk.core.text.LinkResolver;
import no.dypdykk.port.Store;
import no.dypdykk.web.Urls;

import java.util.Optional;
import java.util.stream.Stream;

/// The titles that readers see in links without words of their own, so that a search finds and
/// quotes what stands on the page. The index is not read in one written standard or the other: an
/// indicator has its name in bokmål.
record ShownTitles(Store.Tx tx, MunicipalityRegister municipalities, Indicators indicators)
        implements LinkResolver {
    @Override
    public LinkTarget resolve(String target) {
        int slash = target.indexOf('/');
        return (slash < 0
                        ? anyKind(target)
                        : prefixed(target.substring(0, slash), target.substring(slash + 1)))
                .<LinkTarget>map(title -> new LinkTarget.Resolved("/" + target, title))
                .orElseGet(LinkTarget.Missing::new);
    }

    private Optional<String> anyKind(String slug) {
        return Stream.of(PageKind.values())
                .map(kind -> page(kind, slug))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> prefixed(String place, String name) {
        return switch ("/" + place) {
            case Urls.INDICATORS -> indicators.find(name).map(found -> found.name().nb());
            case Urls.MUNICIPALITIES -> municipality(name);
            default -> PageKind.ofAddress(place).flatMap(kind -> page(kind, name));
        };
    }

    private Optional<String> page(PageKind kind, String slug) {
        return tx.pages().find(new PageAddress(kind, slug)).map(page -> page.title());
    }

    private Optional<String> municipality(String number) {
        return switch (municipalities.resolve(number)) {
            case Resolution.Current(var now) -> Optional.of(now.name());
            case Resolution.Replaced(var former, _) -> Optional.of(former.name());
            case Resolution.Divided(var former) -> Optional.of(former.name());
            case Resolution.Unknown _ -> Optional.empty();
        };
    }
}
