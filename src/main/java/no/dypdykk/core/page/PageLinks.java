package no.dypdykk.core.page;

import no.dypdykk.core.text.Markdown;
import no.dypdykk.core.text.Slug;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Finds the typed links out of a page: those its fields name, then those of its text. A page that
/// a field names is not listed again as a mere mention.
public final class PageLinks {
    private final Set<PageAddress> mentioned = new HashSet<>();
    private final Set<Seen> seen = new HashSet<>();
    private final List<PageLink> links = new ArrayList<>();

    private PageLinks() {}

    private record Seen(LinkType type, PageAddress target) {}

    /// @param body the page's own body, parsed
    /// @param bySlug the page that has a slug, whatever its kind. A slug that pages of several
    ///   kinds share is the asker's to decide; [#preferred] is the habit
    public static List<PageLink> of(
            Page page, Markdown body, Function<String, Optional<PageAddress>> bySlug) {
        var links = new PageLinks();
        links.addFields(page);
        links.mentioned.add(page.head().address());
        for (var target : body.wikiLinks()) {
            target(target, bySlug).ifPresent(links::mention);
        }
        return List.copyOf(links.links);
    }

    /// The page that a wiki link's target means: `tiltak/fagdager` says its kind itself, a bare
    /// `fagdager` is looked up. Empty when there is no such page, or it is no page at all, as in
    /// `kommune/1824`.
    public static Optional<PageAddress> target(
            String written, Function<String, Optional<PageAddress>> bySlug) {
        var slash = written.indexOf('/');
        if (slash < 0) {
            return bySlug.apply(written);
        }
        var slug = written.substring(slash + 1);
        return PageKind.ofAddress(written.substring(0, slash))
                .filter(_ -> Slug.isValid(slug))
                .map(kind -> new PageAddress(kind, slug));
    }

    /// Slugs that the text links to without naming the kind, each once; those left out that the
    /// links name already, and the page's own.
    public static List<String> bareMentions(Page page, Markdown body, List<PageLink> links) {
        var known = links.stream().map(link -> link.target().slug()).collect(Collectors.toSet());
        known.add(page.head().slug());
        return body.wikiLinks().stream()
                .filter(written -> Slug.isValid(written) && known.add(written))
                .toList();
    }

    /// Which of several pages with the same slug a bare slug means: the first in the order of
    /// [PageKind].
    public static Optional<PageAddress> preferred(List<PageAddress> sameSlug) {
        return sameSlug.stream().min(Comparator.comparing(PageAddress::kind));
    }

    private void addFields(Page page) {
        switch (page) {
            case CaseStudy study -> {
                study.practices().forEach(this::addPractice);
                if (study.trial() != null && study.trial().after() != null) {
                    addAll(LinkType.FOLLOWS, PageKind.CASE, List.of(study.trial().after()));
                }
                addAll(LinkType.BUILDS_ON, PageKind.CONCEPT, study.concepts());
            }
            case Practice practice -> {
                addAll(LinkType.BUILDS_ON, PageKind.CONCEPT, practice.concepts());
                addAll(LinkType.RELATED, PageKind.PRACTICE, practice.related());
            }
            case Concept concept -> addAll(LinkType.RELATED, PageKind.CONCEPT, concept.related());
            case Theme theme -> {
                addAll(LinkType.CHOSE, PageKind.CASE, theme.cases());
                addAll(LinkType.CHOSE, PageKind.PRACTICE, theme.practices());
                addAll(LinkType.CHOSE, PageKind.CONCEPT, theme.concepts());
            }
            case Workshop workshop ->
                    addAll(LinkType.BUILDS_ON, PageKind.CONCEPT, workshop.concepts());
        }
        addAll(LinkType.PART_OF, PageKind.THEME, page.head().themes());
    }

    private void addPractice(CaseStudy.PracticeUse use) {
        var type =
                switch (use.part()) {
                    case MAIN -> LinkType.TRIED_MAIN;
                    case BUNDLE -> LinkType.TRIED_BUNDLE;
                };
        add(type, new PageAddress(PageKind.PRACTICE, use.practice()));
    }

    private void addAll(LinkType type, PageKind kind, List<String> slugs) {
        slugs.forEach(slug -> add(type, new PageAddress(kind, slug)));
    }

    private void mention(PageAddress target) {
        if (!mentioned.contains(target)) {
            add(LinkType.MENTIONS, target);
        }
    }

    private void add(LinkType type, PageAddress target) {
        mentioned.add(target);
        if (seen.add(new Seen(type, target))) {
            links.add(new PageLink(type, target, links.size()));
        }
    }
}
