package no.dypdykk.core.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import no.dypdykk.core.text.Markdown;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class PageLinksTest {
    @Test
    void a_case_links_to_what_it_tried_built_on_and_belongs_to() {
        assertEquals(
                List.of(
                        link(LinkType.TRIED_MAIN, PageKind.PRACTICE, "a", 0),
                        link(LinkType.TRIED_BUNDLE, PageKind.PRACTICE, "b", 1),
                        link(LinkType.BUILDS_ON, PageKind.CONCEPT, "c", 2),
                        link(LinkType.PART_OF, PageKind.THEME, "t", 3)),
                links(
                        """
                        ---
                        kind: case
                        title: Prøve
                        practices: [{practice: a, part: main}, {practice: b}]
                        concepts: [c, c]
                        themes: [t]
                        ---
                        [[tiltak/a]] og [[begrep/c|c]] igjen
                        """));
    }

    @Test
    void a_case_follows_the_one_that_did_it_first() {
        assertEquals(
                List.of(link(LinkType.FOLLOWS, PageKind.CASE, "forst", 0)),
                links("---\nkind: case\ntitle: A\ntried: copied\nafter: forst\n---\n"));
    }

    @Test
    void a_theme_keeps_its_choice_in_order() {
        assertEquals(
                List.of(
                        link(LinkType.CHOSE, PageKind.CASE, "z", 0),
                        link(LinkType.CHOSE, PageKind.CASE, "y", 1),
                        link(LinkType.CHOSE, PageKind.PRACTICE, "a", 2)),
                links("---\nkind: theme\ntitle: Prøve\ncases: [z, y]\npractices: [a]\n---\n"));
    }

    @Test
    void related_pages_are_of_the_same_kind() {
        assertEquals(
                List.of(link(LinkType.RELATED, PageKind.CONCEPT, "a", 0)),
                links("---\nkind: concept\ntitle: Prøve\nrelated: [a]\n---\n"));
        assertEquals(
                List.of(link(LinkType.RELATED, PageKind.PRACTICE, "a", 0)),
                links("---\nkind: practice\ntitle: Prøve\nrelated: [a]\n---\n"));
    }

    @Test
    void wiki_links_mention_pages_by_kind_or_by_slug() {
        assertEquals(
                List.of(
                        link(LinkType.MENTIONS, PageKind.WORKSHOP, "ukjent", 0),
                        link(LinkType.MENTIONS, PageKind.CONCEPT, "humor", 1)),
                links(
                        """
                        ---
                        kind: concept
                        title: Prøve
                        ---
                        [[verksted/ukjent]] [[humor]] [[begrep/humor|igjen]] [[ukjent]] [[prove]]
                        [[kommune/1824]] [[maltall/sf_total]] [[tema/Ikke_slug]]
                        """));
    }

    @Test
    void a_slug_of_several_kinds_means_the_first_kind() {
        var concept = new PageAddress(PageKind.CONCEPT, "heltid");
        var theme = new PageAddress(PageKind.THEME, "heltid");

        assertEquals(Optional.of(concept), PageLinks.preferred(List.of(theme, concept)));
        assertEquals(Optional.empty(), PageLinks.preferred(List.of()));
    }

    private static List<PageLink> links(String source) {
        var page = assertInstanceOf(PageReading.Read.class, PageReader.read(source)).page();
        return PageLinks.of(page, Markdown.of(page.body()), PageLinksTest::bySlug);
    }

    private static Optional<PageAddress> bySlug(String slug) {
        return switch (slug) {
            case "humor", "prove" -> Optional.of(new PageAddress(PageKind.CONCEPT, slug));
            default -> Optional.empty();
        };
    }

    private static PageLink link(LinkType type, PageKind kind, String slug, int position) {
        return new PageLink(type, new PageAddress(kind, slug), position);
    }
}
