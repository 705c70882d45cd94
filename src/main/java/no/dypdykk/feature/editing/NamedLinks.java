package no.dypdykk.feature.editing;

import no.dypdykk.core.attachment.Attachment;
import no.dypdykk.core.evidence.Indicators;
import no.dypdykk.core.page.Language;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.text.LinkResolver;
import no.dypdykk.web.AttachedFiles;
import no.dypdykk.web.Texts;
import no.dypdykk.web.Urls;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where wiki links and names of files lead in a text that is being written.
///
/// @param attached files that it may show
record NamedLinks(PageNames names, Indicators indicators, Texts texts, List<Attachment> attached)
        implements LinkResolver {
    NamedLinks with(List<Attachment> files) {
        return new NamedLinks(names, indicators, texts, files);
    }

    @Override
    public FileTarget file(String name) {
        return attached.stream()
                .filter(one -> one.name().value().equals(name))
                .map(one -> AttachedFiles.target(one, texts))
                .findFirst()
                .orElseGet(FileTarget.Missing::new);
    }

    @Override
    public LinkTarget resolve(String target) {
        var slash = target.indexOf('/');
        var found =
                slash < 0
                        ? Stream.of(PageKind.values())
                                .flatMap(kind -> page(kind, target).stream())
                                .findFirst()
                        : named("/" + target.substring(0, slash), target.substring(slash + 1));
        return found.orElseGet(LinkTarget.Missing::new);
    }

    private Optional<LinkTarget> named(String place, String name) {
        return switch (place) {
            case Urls.INDICATORS ->
                    indicators
                            .find(name)
                            .map(found ->
                                    new LinkTarget.Resolved(
                                            Urls.indicator(name),
                                            texts.language() == Language.NN
                                                    ? found.name().nn()
                                                    : found.name().nb()));
            case Urls.MUNICIPALITIES ->
                    names.municipalityName(name)
                            .map(title -> new LinkTarget.Resolved(Urls.municipality(name), title));
            default -> PageKind.ofAddress(place.substring(1)).flatMap(kind -> page(kind, name));
        };
    }

    private Optional<LinkTarget> page(PageKind kind, String slug) {
        return names.title(kind, slug)
                .map(title -> new LinkTarget.Resolved(Urls.page(kind, slug), title));
    }
}
