package no.dypdykk.port;

import no.dypdykk.port.FileInspection.Small;

import java.util.Optional;

/// The pictures that pages on paper show.
@FunctionalInterface
public interface PrintedPictures {
    /// A copy of a picture that paper can show; empty when there is none.
    ///
    /// @param path of the picture on this service, as it stands in the page
    Optional<Small> find(String path);
}
