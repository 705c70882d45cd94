package no.dypdykk.core.page;

import no.dypdykk.core.evidence.Change;
import no.dypdykk.core.evidence.Contradictions;
import no.dypdykk.core.evidence.Figure;
import no.dypdykk.core.evidence.Origin;
import no.dypdykk.core.evidence.Outcome;
import no.dypdykk.core.evidence.Result;
import no.dypdykk.core.text.Coded;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a list shows of a case beside title and summary, so that lists need not read whole pages.
/// Pages of other kinds have an empty card.
///
/// @param municipalities numbers at the time, the case's own first
/// @param place used when there is no Norwegian municipality
/// @param results result per indicator, in the page's order
/// @param origins kinds of the figures on the page
/// @param contradicted indicators for which the page has figures that contradict each other
/// @param tried how a case took up what others did; null when it does not say so
/// @param followup day on which to tell how it went later; null when none is set
/// @param sector kind of service it is about; null when it does not say so
public record Card(
        List<String> municipalities,
        @Nullable String place,
        @Nullable Integer from,
        @Nullable Integer to,
        Map<String, Result> results,
        Set<Origin> origins,
        Set<String> contradicted,
        @Nullable Tried tried,
        @Nullable LocalDate followup,
        @Nullable Sector sector) {
    public static final Card EMPTY =
            new Card(List.of(), null, null, null, Map.of(), Set.of(), Set.of(), null, null, null);

    private static final String FIELD = "\t";
    private static final String ITEM = " ";

    /// Places of fields that lines from before they came do not have.
    private static final int CONTRADICTED = 6;

    private static final int TRIED = 7;

    private static final int FOLLOWUP = 8;

    private static final int SECTOR = 9;

    public Card {
        municipalities = List.copyOf(municipalities);
        results = new LinkedHashMap<>(results);
        origins = Set.copyOf(origins);
        contradicted = Set.copyOf(contradicted);
    }

    /// A card of a case that does not say what kind of service it is about.
    public Card(
            List<String> municipalities,
            @Nullable String place,
            @Nullable Integer from,
            @Nullable Integer to,
            Map<String, Result> results,
            Set<Origin> origins,
            Set<String> contradicted,
            @Nullable Tried tried,
            @Nullable LocalDate followup) {
        this(
                municipalities,
                place,
                from,
                to,
                results,
                origins,
                contradicted,
                tried,
                followup,
                null);
    }

    public static Card of(Page page) {
        return page instanceof CaseStudy study ? of(study) : EMPTY;
    }

    private static Card of(CaseStudy study) {
        var setting = study.setting();
        var municipalities = new ArrayList<String>();
        Optional.ofNullable(setting.municipality()).ifPresent(municipalities::add);
        municipalities.addAll(setting.partners());
        var results = new LinkedHashMap<String, Result>();
        var origins = EnumSet.noneOf(Origin.class);
        for (Outcome outcome : study.outcomes()) {
            results.merge(outcome.indicator(), outcome.result(), Card::both);
            outcome.figures().stream().map(Figure::kind).forEach(origins::add);
            outcome.changes().stream().map(Change::kind).forEach(origins::add);
        }
        return new Card(
                municipalities,
                setting.place(),
                setting.from(),
                setting.to(),
                results,
                origins,
                Contradictions.in(study.outcomes()),
                study.trial() == null ? null : study.trial().how(),
                setting.followup(),
                setting.sector());
    }

    /// Two outcomes for one indicator that differ are shown as mixed.
    private static Result both(Result one, Result other) {
        return one == other ? one : Result.MIXED;
    }

    /// Whether nothing was measured, as far as the page tells.
    public boolean isUnmeasured() {
        return results.values().stream().allMatch(result -> result == Result.NOT_MEASURED);
    }

    /// Whether it is time to tell how it went later: on the day, and until the day is moved or
    /// taken away.
    public boolean isDue(LocalDate today) {
        return followup != null && !followup.isAfter(today);
    }

    /// One line of text, for keeping beside a page.
    public String encode() {
        var results = new ArrayList<String>();
        results().forEach((indicator, result) -> results.add(indicator + "=" + result.code()));
        return String.join(
                FIELD,
                String.join(ITEM, municipalities),
                place == null ? "" : place.replaceAll("\\s+", " "),
                from == null ? "" : from.toString(),
                to == null ? "" : to.toString(),
                String.join(ITEM, results),
                String.join(ITEM, origins.stream().map(Origin::code).sorted().toList()),
                String.join(ITEM, contradicted.stream().sorted().toList()),
                tried == null ? "" : tried.code(),
                followup == null ? "" : followup.toString(),
                sector == null ? "" : sector.code());
    }

    /// The card that [#encode] wrote. Lines from before contradictions, trials or days of follow-up
    /// were noted lack the last fields.
    public static Card decode(String line) {
        if (line.isEmpty()) {
            return EMPTY;
        }
        String[] fields = line.split(FIELD, -1);
        var results = new LinkedHashMap<String, Result>();
        for (String item : items(fields[4])) {
            int equals = item.indexOf('=');
            Coded.of(Result.class, item.substring(equals + 1))
                    .ifPresent(result -> results.put(item.substring(0, equals), result));
        }
        var origins = EnumSet.noneOf(Origin.class);
        items(fields[5]).forEach(c -> Coded.of(Origin.class, c).ifPresent(origins::add));
        return new Card(
                items(fields[0]),
                fields[1].isEmpty() ? null : fields[1],
                year(fields[2]),
                year(fields[3]),
                results,
                origins,
                fields.length > CONTRADICTED ? Set.copyOf(items(fields[CONTRADICTED])) : Set.of(),
                fields.length > TRIED ? Coded.of(Tried.class, fields[TRIED]).orElse(null) : null,
                fields.length > FOLLOWUP && !fields[FOLLOWUP].isEmpty()
                        ? LocalDate.parse(fields[FOLLOWUP])
                        : null,
                fields.length > SECTOR
                        ? Coded.of(Sector.class, fields[SECTOR]).orElse(null)
                        : null);
    }

    private static List<String> items(String field) {
        return field.isEmpty() ? List.of() : List.of(field.split(ITEM));
    }

    private static @Nullable Integer year(String field) {
        return field.isEmpty() ? null : Integer.valueOf(field);
    }
}
