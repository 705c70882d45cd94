package no.dypdykk.feature.reading;

import io.javalin.http.Context;

import no.dypdykk.core.evidence.Outcome;
import no.dypdykk.core.page.CaseStudy;
import no.dypdykk.core.page.PageAddress;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.page.Practice;
import no.dypdykk.feature.reading.CaseEvidence.OfOutcome;
import no.dypdykk.feature.reading.PracticeEvidence.OfIndicator;
import no.dypdykk.port.Pages.CaseOutcome;
import no.dypdykk.port.Pages.Stored;
import no.dypdykk.port.Pages.Summary;
import no.dypdykk.port.SearchIndex;
import no.dypdykk.port.Store;
import no.dypdykk.web.Json;
import no.dypdykk.web.Reader;
import no.dypdykk.web.Refusal;
import no.dypdykk.web.Responses;
import no.dypdykk.web.ResultCounts;
import no.dypdykk.web.Urls;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What cases and practices can carry, as JSON: every number that the pages show.
public final class EvidenceApiRoutes {
    private final Reading reading;

    public EvidenceApiRoutes(Store store, SearchIndex index, Reference reference) {
        this.reading = new Reading(store, index, reference);
    }

    /// `/api/v1/cases/{slug}/evidence`
    public void ofCase(Context context) {
        var address = new PageAddress(PageKind.CASE, context.pathParam("slug"));
        Responses.send(
                context,
                Json.tree(
                        reading.shelf(
                                Reader.of(context).texts(), shelf -> ofCase(shelf, address))));
    }

    private static Map<String, ?> ofCase(Shelf shelf, PageAddress address) {
        var found =
                shelf.find(address)
                        .flatMap(page -> shelf.evidence().published(page.id(), shelf))
                        .orElseThrow(() -> Refusal.notFound(address.path()));
        var trees = new EvidenceTree(shelf.texts());
        var outcomes = new ArrayList<Map<String, ?>>();
        for (OfOutcome outcome : found.outcomes()) {
            var judged = outcome.judged();
            if (judged != null) {
                shelf.indicatorById(judged.indicator())
                        .ifPresent(indicator -> {
                            var tree = trees.judged(judged, indicator);
                            tree.putAll(EvidenceTree.told(outcome.outcome()));
                            outcomes.add(tree);
                        });
            }
        }
        var answer = EvidenceTree.answer();
        answer.put("case", found.study().head().slug());
        answer.put("url", found.study().head().address().path());
        answer.put("revision", found.revision());
        answer.put("employees", found.study().setting().employees());
        answer.put("outcomes", outcomes);
        return answer;
    }

    /// `/api/v1/practices/{slug}/evidence`
    public void ofPractice(Context context) {
        String slug = context.pathParam("slug");
        String indicator = context.queryParam("indicator");
        Responses.send(
                context,
                Json.tree(
                        reading.shelf(
                                Reader.of(context).texts(),
                                shelf -> ofPractice(shelf, slug, indicator))));
    }

    private Map<String, ?> ofPractice(Shelf shelf, String slug, @Nullable String indicator) {
        Summary practice =
                shelf.find(new PageAddress(PageKind.PRACTICE, slug))
                        .orElseThrow(() -> Refusal.notFound(Urls.page(PageKind.PRACTICE, slug)));
        List<CaseOutcome> outcomes =
                shelf.tx().pages().caseOutcomes(practice.address()).stream()
                        .filter(outcome ->
                                indicator == null || outcome.indicator().equals(indicator))
                        .toList();
        var counts = new TreeMap<String, Integer>();
        ResultCounts.of(outcomes.stream().map(CaseOutcome::result).toList())
                .present()
                .forEach(share -> counts.put(share.result().code(), share.count()));
        List<OfIndicator> pictures =
                new PracticeEvidence(shelf)
                        .of(practice.address()).stream()
                                .filter(one ->
                                        indicator == null || one.indicator().id().equals(indicator))
                                .toList();
        var trees = new EvidenceTree(shelf.texts());
        var answer = EvidenceTree.answer();
        answer.put("practice", practice.address().slug());
        answer.put("indicator", indicator);
        answer.put("cases", outcomes.stream().map(outcome -> json(outcome, shelf)).toList());
        answer.put("counts", counts);
        answer.put("effort", effort(practice, shelf));
        answer.put(
                "pooled",
                pictures.size() == 1 ? trees.pooled(pictures.getFirst().picture().pooled()) : null);
        answer.put(
                "pictures",
                pictures.stream().map(one -> trees.picture(one, practice.title())).toList());
        return answer;
    }

    /// What it takes, as the page on the practice says; null when it does not.
    private @Nullable String effort(Summary practice, Shelf shelf) {
        Stored stored = shelf.tx().pages().published(practice.id()).orElseThrow();
        return reading.library().page(stored) instanceof Practice page ? page.effort() : null;
    }

    private Map<String, ?> json(CaseOutcome outcome, Shelf shelf) {
        Stored stored = shelf.tx().pages().published(outcome.from().id()).orElseThrow();
        List<Outcome> own =
                reading.library().page(stored) instanceof CaseStudy study
                        ? study.outcomes().stream()
                                .filter(o -> o.indicator().equals(outcome.indicator()))
                                .toList()
                        : List.of();
        var tree = EvidenceTree.tree();
        tree.put("id", outcome.from().id().value());
        tree.put("url", outcome.from().address().path());
        tree.put("title", outcome.from().title());
        tree.put("part", outcome.part().code());
        tree.put("indicator", outcome.indicator());
        tree.put("result", outcome.result().code());
        tree.put("circumstances", own.stream().map(EvidenceTree::circumstances).toList());
        tree.put(
                "figures",
                own.stream().flatMap(o -> o.figures().stream()).map(EvidenceTree::figure).toList());
        tree.put(
                "changes",
                own.stream().flatMap(o -> o.changes().stream()).map(EvidenceTree::change).toList());
        return tree;
    }
}
