package no.dypdykk.core.page;

import java.util.Optional;
import java.util.stream.Stream;

/// The kinds of page. `code` stands in front matter and the API, `address` in web addresses.
public enum PageKind {
    CASE("case", "dypdykk"),
    PRACTICE("practice", "tiltak"),
    CONCEPT("concept", "begrep"),
    THEME("theme", "tema"),
    WORKSHOP("workshop", "verksted");

    private final String code;
    private final String address;

    PageKind(String code, String address) {
        this.code = code;
        this.address = address;
    }

    public String code() {
        return code;
    }

    /// First part of the web address, without slashes.
    public String address() {
        return address;
    }

    public static Optional<PageKind> ofCode(String code) {
        return Stream.of(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }

    public static Optional<PageKind> ofAddress(String address) {
        return Stream.of(values()).filter(kind -> kind.address.equals(address)).findFirst();
    }
}
