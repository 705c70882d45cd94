package no.dypdykk.feature.admin;

import java.util.List;

/// Where administrators begin: how the server is, and what they can do.
///
/// @param lag changes that the search has not seen yet
public record AdminView(List<Part> parts, long lag, String version) {
    public AdminView {
        parts = List.copyOf(parts);
    }

    /// @param name key of the text that names it, after `health.`
    /// @param reason what is wrong; empty when nothing is
    public record Part(String name, String reason) {}
}
