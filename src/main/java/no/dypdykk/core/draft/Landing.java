package no.dypdykk.core.draft;

import no.dypdykk.core.attachment.Attachment;
import no.dypdykk.core.rich.Inline;
import no.dypdykk.core.rich.InlineMapping;
import no.dypdykk.core.rich.Loss;
import no.dypdykk.core.rich.Losses;
import no.dypdykk.core.rich.RichText;
import no.dypdykk.core.text.LinkResolver;
import no.dypdykk.core.text.LinkResolver.LinkTarget;

import java.util.Map;
import java.util.Optional;

/// Where a text from elsewhere lands: its links and pictures become those of this service.
///
/// @param pictures addresses of the pictures that were kept, by their names in the text
/// @param links where wiki links lead, to see which words are just the title
/// @param origin start of this service's own addresses, without a slash at the end
public record Landing(Map<String, String> pictures, LinkResolver links, String origin) {
    public Landing {
        pictures = Map.copyOf(pictures);
    }

    RichText of(RichText text, Losses losses) {
        return new InlineMapping(inline -> landed(inline, losses)).of(text);
    }

    private Optional<Inline> landed(Inline inline, Losses losses) {
        return switch (inline) {
            case Inline.Link(var address, var words) when address.startsWith(origin + "/") ->
                    Optional.of(new Inline.Link(address.substring(origin.length()), words));
            case Inline.WikiLink(var target, var words) when shown(target).equals(words) ->
                    Optional.of(new Inline.WikiLink(target, null));
            case Inline.Picture picture -> picture(picture, losses);
            default -> Optional.of(inline);
        };
    }

    /// What a wiki link without words of its own shows.
    private String shown(String target) {
        return links.resolve(target) instanceof LinkTarget.Resolved(_, var title) ? title : target;
    }

    private Optional<Inline> picture(Inline.Picture picture, Losses losses) {
        if (picture.address().startsWith("/") || picture.address().startsWith(Attachment.SCHEME)) {
            return Optional.of(picture);
        }
        var address = pictures.get(picture.address());
        if (address == null) {
            losses.add(Loss.Kind.PICTURE);
            return Optional.empty();
        }
        return Optional.of(new Inline.Picture(address, picture.alt()));
    }
}
