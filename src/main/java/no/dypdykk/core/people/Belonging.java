package no.dypdykk.core.people;

import java.util.Set;

/// Whose a page is.
///
/// @param writers users who wrote some of its text
/// @param municipalities numbers of the municipalities that it tells about, as they are today
public record Belonging(Set<UserId> writers, Set<String> municipalities) {
    public static final Belonging TO_NOBODY = new Belonging(Set.of(), Set.of());

    public Belonging {
        writers = Set.copyOf(writers);
        municipalities = Set.copyOf(municipalities);
    }

    boolean isOf(User user) {
        String own = user.municipality();
        return writers.contains(user.id()) || (own != null && municipalities.contains(own));
    }
}
