package no.dypdykk.feature.reading;

import no.dypdykk.core.evidence.Indicator;
import no.dypdykk.core.page.Card;
import no.dypdykk.core.page.PageAddress;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.place.Resolution;
import no.dypdykk.port.Pages.Summary;
import no.dypdykk.port.Store;
import no.dypdykk.web.Link;
import no.dypdykk.web.OutcomeJudging;
import no.dypdykk.web.PeriodWords;
import no.dypdykk.web.ResultBadge;
import no.dypdykk.web.Teaser;
import no.dypdykk.web.Texts;
import no.dypdykk.web.Urls;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Other pages as one page shows them, in a reader's words, within one view of the store.
final class Shelf {
    private final Store.Tx tx;
    private final Reference reference;
    private final Texts texts;
    private final CaseEvidence evidence;
    private final Map<PageAddress, Optional<Summary>> fetched = new HashMap<>();

    /// For what asks about no figures.
    Shelf(Store.Tx tx, Reference reference, Texts texts) {
        this(tx, reference, texts, new CaseEvidence(new Library()));
    }

    Shelf(Store.Tx tx, Reference reference, Texts texts, CaseEvidence evidence) {
        this.tx = tx;
        this.reference = reference;
        this.texts = texts;
        this.evidence = evidence;
    }

    CaseEvidence evidence() {
        return evidence;
    }

    /// What outcomes can carry by the series of this view.
    OutcomeJudging judging() {
        return new OutcomeJudging(tx, reference.indicators());
    }

    Store.Tx tx() {
        return tx;
    }

    Reference reference() {
        return reference;
    }

    Texts texts() {
        return texts;
    }

    /// The page now at an address, also when it has moved on from there.
    Optional<Summary> find(PageAddress address) {
        return fetched.computeIfAbsent(address, tx.pages()::find);
    }

    /// Links to those pages that exist, in the given order.
    List<Link> links(PageKind kind, Collection<String> slugs) {
        return present(kind, slugs).stream().map(Shelf::link).toList();
    }

    List<Teaser> teasers(PageKind kind, Collection<String> slugs) {
        return teasers(present(kind, slugs));
    }

    List<Teaser> teasers(Collection<Summary> pages) {
        return pages.stream().map(this::teaser).toList();
    }

    List<Summary> present(PageKind kind, Collection<String> slugs) {
        return slugs.stream()
                .map(slug -> find(new PageAddress(kind, slug)))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    Teaser teaser(Summary page) {
        Card card = page.card();
        var results = new ArrayList<ResultBadge>();
        card.results()
                .forEach((id, result) -> results.add(new ResultBadge(result, indicatorName(id))));
        return new Teaser(
                link(page),
                page.address().kind(),
                page.lang(),
                page.summary(),
                place(card),
                PeriodWords.years(card.from(), card.to(), texts),
                results,
                card.origins().stream().sorted().toList());
    }

    static Link link(Summary page) {
        return new Link(page.address().path(), page.title());
    }

    /// The indicator's name in the reader's written standard, its id when it is not in the list.
    String indicatorName(String id) {
        return reference
                .indicators()
                .find(id)
                .map(indicator -> OutcomeViews.name(indicator, texts))
                .orElse(id);
    }

    Link indicator(String id) {
        return new Link(Urls.indicator(id), indicatorName(id));
    }

    Optional<Indicator> indicatorById(String id) {
        return reference.indicators().find(id);
    }

    /// Names of the municipalities at the time, or the place elsewhere.
    @Nullable String place(Card card) {
        if (card.municipalities().isEmpty()) {
            return card.place();
        }
        return String.join(
                ", ", card.municipalities().stream().map(this::nameThen).distinct().toList());
    }

    private String nameThen(String number) {
        return switch (reference.municipalities().resolve(number)) {
            case Resolution.Current(var municipality) -> municipality.name();
            case Resolution.Replaced(var former, _) -> former.name();
            case Resolution.Divided(var former) -> former.name();
            case Resolution.Unknown(var unknown) -> unknown;
        };
    }
}
