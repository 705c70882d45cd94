package no.dypdykk.core.page;

import java.util.List;

/// A tema: a question, with chosen cases, practices and concepts (slugs) in chosen order.
public record Theme(
        PageHead head,
        String question,
        List<String> cases,
        List<String> practices,
        List<String> concepts,
        String body)
        implements Page {
    public Theme {
        cases = List.copyOf(cases);
        practices = List.copyOf(practices);
        concepts = List.copyOf(concepts);
    }
}
