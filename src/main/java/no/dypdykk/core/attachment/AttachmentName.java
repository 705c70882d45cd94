package no.dypdykk.core.attachment;

import no.dypdykk.core.text.Slug;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a file is called on its page: a slug, a dot and an ending, for example
/// `samling-i-mars.jpg`. A name is unique on its page.
public record AttachmentName(String value) {
    private static final int LONGEST = 60;
    private static final Pattern FORM =
            Pattern.compile(
                    "[a-z0-9]+(-[a-z0-9]+)*\\."
                            + Stream.of(AttachmentType.values())
                                    .map(AttachmentType::ending)
                                    .collect(Collectors.joining("|", "(", ")")));

    public AttachmentName {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not the name of an attachment: " + value);
        }
    }

    public static boolean isValid(String name) {
        return name.length() <= Slug.MAX_LENGTH + 10 && FORM.matcher(name).matches();
    }

    public static Optional<AttachmentName> read(String name) {
        return isValid(name) ? Optional.of(new AttachmentName(name)) : Optional.empty();
    }

    /// The name for a file that someone called something; its ending is that of what it is.
    ///
    /// @param sent may hold folders
    public static AttachmentName of(String sent, AttachmentType type) {
        var last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        var dot = last.lastIndexOf('.');
        return named(Slug.of(dot > 0 ? last.substring(0, dot) : last), type.ending());
    }

    private static AttachmentName named(String slug, String ending) {
        var cut = slug.substring(0, Math.min(slug.length(), LONGEST)).replaceFirst("-$", "");
        return new AttachmentName(cut + "." + ending);
    }

    /// The same name with a number.
    public AttachmentName numbered(int number) {
        var dot = value.lastIndexOf('.');
        return new AttachmentName(value.substring(0, dot) + "-" + number + value.substring(dot));
    }

    @Override
    public String toString() {
        return value;
    }
}
