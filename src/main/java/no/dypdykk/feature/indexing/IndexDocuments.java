package no.dypdykk.feature.indexing;

import no.dypdykk.core.attachment.AttachmentName;
import no.dypdykk.core.attachment.Holder;
import no.dypdykk.core.evidence.Indicators;
import no.dypdykk.core.page.Card;
import no.dypdykk.core.page.CaseStudy;
import no.dypdykk.core.page.Concept;
import no.dypdykk.core.page.LinkType;
import no.dypdykk.core.page.Page;
import no.dypdykk.core.page.PageAddress;
import no.dypdykk.core.page.PageId;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.page.PageReader;
import no.dypdykk.core.page.PageReading;
import no.dypdykk.core.page.Practice;
import no.dypdykk.core.page.Sector;
import no.dypdykk.core.page.Theme;
import no.dypdykk.core.page.Workshop;
import no.dypdykk.core.place.Municipality;
import no.dypdykk.core.place.MunicipalityRegister;
import no.dypdykk.core.place.Resolution;
import no.dypdykk.core.place.SizeClass;
import no.dypdykk.core.search.AttachedPage;
import no.dypdykk.core.search.Facet;
import no.dypdykk.core.search.IndexDocument;
import no.dypdykk.core.text.Coded;
import no.dypdykk.core.text.Heading;
import no.dypdykk.core.text.Markdown;
import no.dypdykk.port.Pages.Stored;
import no.dypdykk.port.Pages.Summary;
import no.dypdykk.port.Store;
import no.dypdykk.web.OutcomeJudging;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Makes what the index holds of a page out of what the store holds of it.
record IndexDocuments(MunicipalityRegister municipalities, Indicators indicators) {
    /// Characters of the files of one page.
    private static final int MOST_OF_FILES = 300_000;

    private static final Set<PageKind> TITLES_TRAVEL = Set.of(PageKind.PRACTICE, PageKind.CONCEPT);

    /// Empty for a page that readers may not see.
    Optional<IndexDocument> of(PageId id, Store.Tx tx) {
        return tx.pages()
                .published(id)
                .flatMap(stored ->
                        PageReader.read(stored.revision().source())
                                        instanceof PageReading.Read(var page, _)
                                ? Optional.of(document(stored, page, tx))
                                : Optional.empty());
    }

    /// Pages that carry the title of this one: those that link to it in their text, and those that
    /// use a practice or concept.
    List<PageId> dependents(PageId page, Store.Tx tx) {
        return tx.pages()
                .byId(page)
                .map(stored -> stored.head().address())
                .map(address ->
                        tx.pages().backlinks(address).stream()
                                .filter(link ->
                                        link.type() == LinkType.MENTIONS
                                                || TITLES_TRAVEL.contains(address.kind())))
                .orElse(Stream.of())
                .map(backlink -> backlink.from().id())
                .distinct()
                .toList();
    }

    private IndexDocument document(Stored stored, Page page, Store.Tx tx) {
        var head = page.head();
        Markdown text = Markdown.of(page.body());
        var titles = new ShownTitles(tx, municipalities, indicators);
        return new IndexDocument(
                stored.id(),
                stored.change(),
                head.address(),
                head.lang().code(),
                head.title(),
                head.summary(),
                text.headings().stream().map(Heading::text).toList(),
                text.plain(titles),
                text.passages(titles),
                names(page),
                linked(page, tx),
                files(stored.id(), text, tx),
                facets(page, tx),
                stored.revision().time());
    }

    /// Words of the files that the text shows or links to, as many as a search can afford.
    private static List<AttachedPage> files(PageId id, Markdown text, Store.Tx tx) {
        var pages = new ArrayList<AttachedPage>();
        int left = MOST_OF_FILES;
        for (var name : text.files()) {
            var found =
                    AttachmentName.read(name)
                            .flatMap(read -> tx.attachments().find(new Holder.OfPage(id), read));
            var words = found.map(one -> tx.attachments().words(one.file().hash()));
            for (int i = 0; i < words.map(List::size).orElse(0) && left > 0; i++) {
                var whole = words.get().get(i);
                var kept = whole.substring(0, Math.min(whole.length(), left));
                left -= kept.length();
                if (!kept.isBlank()) {
                    pages.add(new AttachedPage(name, words.get().size() > 1 ? i + 1 : 0, kept));
                }
            }
        }
        return pages;
    }

    private List<String> names(Page page) {
        Set<String> names = new LinkedHashSet<>(page.head().aliases());
        for (String number : Card.of(page).municipalities()) {
            names.add(number);
            switch (municipalities.resolve(number)) {
                case Resolution.Current(var now) -> names.add(now.name());
                case Resolution.Replaced(var former, var now) -> {
                    names.add(former.name());
                    names.add(now.name());
                    names.add(now.number());
                }
                case Resolution.Divided(var former) -> names.add(former.name());
                case Resolution.Unknown _ -> {}
            }
        }
        if (page instanceof CaseStudy study) {
            Stream.ofNullable(study.setting().place()).forEach(names::add);
        }
        return List.copyOf(names);
    }

    /// Titles of its practices and concepts, and the county: nobody writes it where the
    /// municipality stands.
    private List<String> linked(Page page, Store.Tx tx) {
        return Stream.of(
                        practices(page).stream()
                                .flatMap(slug -> found(PageKind.PRACTICE, slug, tx))
                                .map(Summary::title),
                        concepts(page).stream()
                                .flatMap(slug -> found(PageKind.CONCEPT, slug, tx))
                                .map(Summary::title),
                        today(Card.of(page)).stream().map(Municipality::county))
                .flatMap(names -> names)
                .distinct()
                .toList();
    }

    private static Stream<Summary> found(PageKind kind, String slug, Store.Tx tx) {
        return tx.pages().find(new PageAddress(kind, slug)).stream();
    }

    /// Slugs as the pages have them now: some were renamed, or went up in others.
    private static List<String> now(PageKind kind, List<String> slugs, Store.Tx tx) {
        return slugs.stream()
                .map(slug ->
                        found(kind, slug, tx)
                                .map(page -> page.address().slug())
                                .findFirst()
                                .orElse(slug))
                .distinct()
                .toList();
    }

    private Map<Facet, List<String>> facets(Page page, Store.Tx tx) {
        var head = page.head();
        var facets = new EnumMap<Facet, List<String>>(Facet.class);
        facets.put(Facet.KIND, List.of(head.kind().code()));
        facets.put(Facet.LANG, List.of(head.lang().code()));
        facets.put(Facet.THEME, head.themes());
        facets.put(Facet.ROLE, codes(head.roles().stream()));
        facets.put(Facet.CONCEPT, now(PageKind.CONCEPT, concepts(page), tx));
        Card card = Card.of(page);
        facets.put(Facet.INDICATOR, List.copyOf(card.results().keySet()));
        facets.put(Facet.RESULT, codes(card.results().values().stream()));
        facets.put(Facet.ORIGIN, codes(card.origins().stream()));
        if (page instanceof CaseStudy study) {
            facets.put(Facet.EVIDENCE, grades(study, tx));
            facets.put(Facet.PRACTICE, now(PageKind.PRACTICE, practices(study), tx));
            facets.put(Facet.SECTOR, codes(Stream.ofNullable(study.setting().sector())));
            facets.put(Facet.SERVICE, service(study.setting()));
        }
        List<Municipality> today = today(card);
        facets.put(
                Facet.MUNICIPALITY, today.stream().map(Municipality::number).distinct().toList());
        facets.put(
                Facet.COUNTY, today.stream().map(Municipality::countyNumber).distinct().toList());
        facets.put(
                Facet.SIZE,
                codes(
                        today.stream()
                                .map(Municipality::population)
                                .map(SizeClass::of)
                                .filter(size -> size != SizeClass.UNKNOWN)));
        return facets;
    }

    /// In small letters, since people write it as they like. A service without a sector is part of
    /// none.
    private static List<String> service(CaseStudy.Setting setting) {
        Sector sector = setting.sector();
        String service = setting.serviceType();
        return sector == null || service == null || service.isBlank()
                ? List.of()
                : List.of(
                        sector.code()
                                + Facet.WITHIN
                                + service.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT));
    }

    /// As the page shows them.
    private List<String> grades(CaseStudy study, Store.Tx tx) {
        var judging = new OutcomeJudging(tx, indicators);
        return study.outcomes().stream()
                .flatMap(outcome -> judging.judged(study, outcome).stream())
                .map(judged -> Integer.toString(judged.grade().level()))
                .distinct()
                .toList();
    }

    private List<Municipality> today(Card card) {
        return card.municipalities().stream().flatMap(this::today).distinct().toList();
    }

    private Stream<Municipality> today(String number) {
        return switch (municipalities.resolve(number)) {
            case Resolution.Current(var now) -> Stream.of(now);
            case Resolution.Replaced(_, var now) -> Stream.of(now);
            case Resolution.Divided _, Resolution.Unknown _ -> Stream.empty();
        };
    }

    private static List<String> codes(Stream<? extends Coded> values) {
        return values.map(Coded::code).distinct().toList();
    }

    private static List<String> practices(Page page) {
        return switch (page) {
            case CaseStudy study ->
                    study.practices().stream().map(CaseStudy.PracticeUse::practice).toList();
            case Practice practice -> practice.related();
            case Theme theme -> theme.practices();
            case Concept _, Workshop _ -> List.of();
        };
    }

    private static List<String> concepts(Page page) {
        return switch (page) {
            case CaseStudy study -> study.concepts();
            case Practice practice -> practice.concepts();
            case Concept concept -> concept.related();
            case Theme theme -> theme.concepts();
            case Workshop workshop -> workshop.concepts();
        };
    }
}
