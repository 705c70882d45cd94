package no.dypdykk.core.page;

/// A page as a reader meets it: typed fields and a Markdown body. Knows nothing but itself.
public sealed interface Page permits CaseStudy, Practice, Concept, Theme, Workshop {
    PageHead head();

    /// Markdown, without front matter.
    String body();
}
