package no.dypdykk.core.evidence;

import java.util.List;
import java.util.Optional;

/// stub
public interface Indicators {
    Optional<Indicator> find(String id);

    List<Indicator> all();
}
