package no.dypdykk.core.people;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;

/// Whose a page is.
///
/// @param writers users who wrote some of its text
/// @param networks names of the networks that those take part in
/// @param municipalities numbers of the municipalities that it tells about, as they are today
public record Belonging(Set<UserId> writers, Set<String> networks, Set<String> municipalities) {
    public static final Belonging TO_NOBODY = new Belonging(Set.of(), Set.of(), Set.of());

    public Belonging {
        writers = Set.copyOf(writers);
        networks = Set.copyOf(networks);
        municipalities = Set.copyOf(municipalities);
    }

    public static Belonging of(Collection<User> writers, Set<String> municipalities) {
        return new Belonging(
                writers.stream().map(User::id).collect(Collectors.toSet()),
                writers.stream()
                        .flatMap(user -> user.networks().stream())
                        .collect(Collectors.toSet()),
                municipalities);
    }

    boolean isOf(User user) {
        String own = user.municipality();
        return writers.contains(user.id()) || (own != null && municipalities.contains(own));
    }

    /// Whether someone of a network that the user takes part in wrote on it.
    boolean isNear(User user) {
        return !Collections.disjoint(networks, user.networks());
    }
}
