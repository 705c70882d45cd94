package no.dypdykk.core.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class JoinedPageTest {
    private static final PageId OTHER = new PageId("01TESTPRACTICE00000000001");
    private static final String SOURCE =
            "---\n"
                    + "id: x1\n"
                    + "kind: practice\n"
                    + "slug: ringe\n"
                    + "title: Ringe  # navn\n"
                    + "aliases: [Tlf]\n"
                    + "---\n"
                    + "Tekst.\n";

    @Test
    void the_page_that_goes_keeps_its_text_and_says_where_it_went() {
        var gone = JoinedPage.gone(SOURCE, OTHER, "ringe-2");

        assertEquals(
                "---\nid: x1\nkind: practice\nslug: ringe-2\nstate: archived\nmerged_into: "
                        + OTHER.value()
                        + "\ntitle: Ringe  # navn\naliases: [Tlf]\n---\nTekst.\n",
                gone);
        assertEquals(Optional.of(OTHER), JoinedPage.target(gone));
        assertEquals(Optional.empty(), JoinedPage.target(SOURCE));
    }

    @Test
    void the_page_that_stays_gets_the_names_it_lacks_and_nothing_else_changes() {
        var names = JoinedPage.names(head(SOURCE), head(SOURCE.replace("Ringe ", "Telefon ")));

        assertEquals(List.of("Telefon"), names);
        assertEquals(SOURCE.replace("[Tlf]", "[Tlf, Telefon]"), JoinedPage.kept(SOURCE, names));
        assertEquals(SOURCE, JoinedPage.kept(SOURCE, List.of()));
    }

    @Test
    void a_name_that_is_the_same_in_another_spelling_is_no_new_one() {
        var other = SOURCE.replace("title: Ringe  # navn", "title: RINGE");

        assertEquals(List.of(), JoinedPage.names(head(SOURCE), head(other)));
    }

    @Test
    void what_is_no_id_leads_nowhere() {
        for (var wrong : List.of("[a, b]", "«»", "../x", "null")) {
            var text = "---\nkind: practice\nmerged_into: %s\n---\n".formatted(wrong);

            assertEquals(Optional.empty(), JoinedPage.target(text), wrong);
        }
        assertEquals(Optional.empty(), JoinedPage.target("no front matter"));
    }

    private static PageHead head(String source) {
        if (PageReader.read(source) instanceof PageReading.Read(var page, _)) {
            return page.head();
        }
        throw new AssertionError(source);
    }
}
