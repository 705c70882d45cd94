package no.dypdykk.engine.word;

import java.util.regex.Pattern;

/// Which addresses a text may link to: pages and mail, nothing that runs or opens files.
final class WebAddress {
    private static final Pattern ALLOWED =
            Pattern.compile("(?:https?://|mailto:)[^\\s\\p{Cntrl}]+", Pattern.CASE_INSENSITIVE);

    private WebAddress() {}

    static boolean isAllowed(String address) {
        return ALLOWED.matcher(address).matches();
    }
}
