package no.dypdykk.feature.reading;

import no.dypdykk.core.page.CaseStudy;
import no.dypdykk.core.page.Concept;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.page.Practice;
import no.dypdykk.core.page.Theme;
import no.dypdykk.core.page.Workshop;
import no.dypdykk.feature.reading.PrintView.Article;
import no.dypdykk.feature.reading.PrintView.Listed;
import no.dypdykk.web.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// Pages as paper shows them, where nothing can be unfolded and everything stands in order.
///
/// @param frame makes the frame of another page, for the cases of a theme
record PrintViews(Function<no.dypdykk.core.page.PageAddress, PageFrames> frame, String origin) {
    PrintView view(PageFrames frames) {
        var articles = new ArrayList<Article>();
        articles.add(article(frames));
        if (frames.page() instanceof Theme theme) {
            frames.shelf().present(PageKind.CASE, theme.cases()).stream()
                    .map(page -> article(frame.apply(page.address())))
                    .forEach(articles::add);
        }
        return new PrintView(
                frames.page().head().lang().code(),
                origin,
                articles,
                articles.stream().skip(1).map(article -> article.top().title()).toList());
    }

    private static Article article(PageFrames frames) {
        return switch (frames.page()) {
            case CaseStudy study -> caseStudy(frames, study);
            case Theme theme ->
                    plain(
                            frames,
                            theme.question(),
                            List.of(),
                            listed(frames, "theme.practices", PageKind.PRACTICE, theme.practices()),
                            listed(frames, "theme.concepts", PageKind.CONCEPT, theme.concepts()));
            case Practice practice ->
                    plain(
                            frames,
                            "",
                            new PracticeViews(frames, practice, PracticeFilter.NONE).pictures(),
                            listed(frames, "case.concepts", PageKind.CONCEPT, practice.concepts()));
            case Concept _ -> plain(frames, "", List.of());
            case Workshop workshop ->
                    plain(
                            frames,
                            "",
                            List.of(),
                            listed(frames, "case.concepts", PageKind.CONCEPT, workshop.concepts()));
        };
    }

    private static Article caseStudy(PageFrames frames, CaseStudy study) {
        CaseView view = new CaseViews(frames, study).view();
        return new Article(
                view.top(),
                "",
                view.facts(),
                view.practices(),
                view.outcomes(),
                List.of(),
                List.of(),
                view.story(),
                view.foot().sources());
    }

    private static Article plain(
            PageFrames frames, String question, List<PictureView> pictures, Listed... lists) {
        return new Article(
                frames.top(),
                question,
                null,
                List.of(),
                List.of(),
                pictures,
                Stream.of(lists).filter(list -> !list.links().isEmpty()).toList(),
                frames.story(),
                frames.sources());
    }

    private static Listed listed(
            PageFrames frames, String heading, PageKind kind, List<String> slugs) {
        Texts texts = frames.shelf().texts();
        return new Listed(texts.get(heading), frames.shelf().links(kind, slugs));
    }
}
