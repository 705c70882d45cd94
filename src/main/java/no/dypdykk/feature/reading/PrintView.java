package no.dypdykk.feature.reading;

import no.dypdykk.web.Link;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Pages on their way to paper: one, or a theme with its cases behind it.
///
/// @param lang language of the whole, as its first page
/// @param cases titles of the articles after the first
public record PrintView(String lang, String origin, List<Article> articles, List<String> cases) {
    public PrintView {
        articles = List.copyOf(articles);
        cases = List.copyOf(cases);
    }

    public Article first() {
        return articles.getFirst();
    }

    /// @param question of a theme; empty for others
    /// @param facts null for what is no case
    /// @param pictures what the cases of a practice carry together; empty for what is no practice
    public record Article(
            PageTop top,
            String question,
            CaseView.@Nullable Facts facts,
            List<CaseView.Used> practices,
            List<OutcomeView> outcomes,
            List<PictureView> pictures,
            List<Listed> lists,
            Story story,
            List<PageFoot.SourceLine> sources) {
        public Article {
            practices = List.copyOf(practices);
            outcomes = List.copyOf(outcomes);
            pictures = List.copyOf(pictures);
            lists = List.copyOf(lists);
            sources = List.copyOf(sources);
        }
    }

    /// Pages that a page names, under a heading.
    public record Listed(String heading, List<Link> links) {
        public Listed {
            links = List.copyOf(links);
        }
    }
}
