package no.dypdykk.core.page;

import java.util.List;

/// PLACEHOLDER until branch text lands.
public final class PageLinks {
    private PageLinks() {}

    public static List<PageLink> of(Page page) {
        return page instanceof CaseStudy study
                ? study.practices().stream()
                        .map(use ->
                                new PageLink(
                                        use.part() == Part.MAIN
                                                ? LinkType.TRIED_MAIN
                                                : LinkType.TRIED_BUNDLE,
                                        new PageAddress(PageKind.PRACTICE, use.practice()),
                                        0))
                        .toList()
                : List.of();
    }
}
