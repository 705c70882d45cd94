package no.dypdykk.feature.reading;

import no.dypdykk.core.evidence.Indicator;
import no.dypdykk.core.evidence.judging.CaseResult;
import no.dypdykk.core.evidence.judging.Picture;
import no.dypdykk.core.evidence.judging.Picture.Caveat;
import no.dypdykk.core.evidence.judging.Picture.Entry;
import no.dypdykk.core.evidence.judging.Picture.Pooled;
import no.dypdykk.core.evidence.judging.Pooling;
import no.dypdykk.core.evidence.table.Refused;
import no.dypdykk.core.page.Practice;
import no.dypdykk.feature.reading.PracticeEvidence.OfIndicator;
import no.dypdykk.web.EvidenceWords;
import no.dypdykk.web.EvidenceWords.Subject;
import no.dypdykk.web.Forest;
import no.dypdykk.web.ForestView;
import no.dypdykk.web.JudgedViews;
import no.dypdykk.web.Link;
import no.dypdykk.web.NorwegianNumbers;
import no.dypdykk.web.Texts;
import no.dypdykk.web.Urls;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Puts the pooled picture of a practice into words (method, section 7).
final class PictureViews {
    private final Texts texts;
    private final EvidenceWords words;

    PictureViews(Texts texts) {
        this.texts = texts;
        this.words = new EvidenceWords(texts);
    }

    /// @param found all cases
    /// @param chosen those that are shown one by one; the same as `found` when all are
    /// @param number of the picture on the page, from 0
    PictureView view(OfIndicator found, OfIndicator chosen, Practice page, int number) {
        String practice = page.head().title();
        Indicator indicator = found.indicator();
        Picture picture = found.picture();
        Picture shown = chosen.picture();
        Pooled pooled = picture.pooled();
        return new PictureView(
                new Link(Urls.indicator(indicator.id()), OutcomeViews.name(indicator, texts)),
                sentence(pooled, indicator, practice),
                pooled == null ? Pooling.refusal(indicator.id()).code() : pooled.verdict().code(),
                result(pooled, indicator),
                pooled == null ? 0 : pooled.trust().level(),
                words.trust(pooled == null ? 0 : pooled.trust().level()),
                page.effort(),
                pooled == null
                        ? List.of()
                        : pooled.trust().doubts().stream().map(words::doubt).toList(),
                chosen.equals(found) ? null : selection(shown, indicator, practice),
                counts(shown),
                stricter(picture, indicator, practice),
                ofTen(pooled),
                new PoolingViews(texts).view(picture, indicator),
                forest(shown, indicator, number),
                shown.entries().isEmpty()
                        ? null
                        : new FunnelViews(texts).skew(shown, indicator, number),
                shown.unusable().stream().map(result -> alone(result, indicator)).toList(),
                picture.caveats().stream().map(this::caveat).toList());
    }

    private PictureView.Selection selection(Picture shown, Indicator indicator, String practice) {
        return new PictureView.Selection(
                sentence(shown.pooled(), indicator, practice), result(shown.pooled(), indicator));
    }

    private String result(@Nullable Pooled pooled, Indicator indicator) {
        return pooled == null
                ? texts.get("picture.not-pooled")
                : words.verdict(pooled.verdict()) + figures(pooled, indicator);
    }

    String sentence(@Nullable Pooled pooled, Indicator indicator, String practice) {
        return pooled == null
                ? words.refusal(new Refused(Pooling.refusal(indicator.id()), List.of()))
                : words.pooledSentence(
                        Subject.of(practice, indicator),
                        pooled.effects().estimate(),
                        pooled.verdict(),
                        pooled.trust().level());
    }

    private String figures(Pooled pooled, Indicator indicator) {
        return ": "
                + words.change(pooled.effects().estimate(), indicator)
                + " ("
                + words.range(pooled.interval(), indicator)
                + ")"
                + (pooled.few() ? ", " + texts.get("picture.few") : "");
    }

    private List<String> counts(Picture picture) {
        var counts = new ArrayList<String>();
        int cases = picture.entries().stream().mapToInt(entry -> entry.cases().size()).sum();
        counts.add(texts.count("picture.cases", cases, picture.municipalities()));
        counts.add(texts.count("picture.unusable", picture.unusable().size()));
        if (picture.started() > 0) {
            counts.add(texts.count("picture.started", picture.started()));
        }
        return counts;
    }

    private @Nullable String stricter(Picture picture, Indicator indicator, String practice) {
        Pooled stricter = picture.stricter();
        return stricter == null
                ? null
                : texts.get(
                        "picture.stricter",
                        sentence(stricter, indicator, practice),
                        words.change(stricter.effects().estimate(), indicator),
                        words.range(stricter.interval(), indicator),
                        texts.count("cases", stricter.effects().count())
                                + (stricter.few() ? ", " + texts.get("picture.few") : ""));
    }

    private @Nullable String ofTen(@Nullable Pooled pooled) {
        Integer ofTen = pooled == null ? null : pooled.ofTen();
        return ofTen == null ? null : texts.get("picture.of-ten", ofTen);
    }

    private @Nullable ForestView forest(Picture picture, Indicator indicator, int number) {
        if (picture.entries().isEmpty()) {
            return null;
        }
        Pooled pooled = picture.pooled();
        Double delta = indicator.delta();
        String name = OutcomeViews.name(indicator, texts);
        var forest =
                new Forest(
                        "skog-" + number,
                        texts.get("forest.title", name),
                        description(picture, name),
                        words.points(indicator),
                        delta == null ? 0 : delta,
                        indicator.direction(),
                        picture.entries().stream().map(entry -> row(entry, indicator)).toList(),
                        mean(pooled, indicator),
                        prediction(pooled, indicator));
        return ForestView.of(forest, texts);
    }

    private String description(Picture picture, String name) {
        Pooled pooled = picture.pooled();
        return texts.get("forest.description", name, picture.entries().size())
                + (pooled == null ? "" : " " + words.verdict(pooled.verdict()) + ".");
    }

    private Forest.Row row(Entry entry, Indicator indicator) {
        CaseResult first = entry.cases().getFirst();
        String name =
                entry.cases().stream().map(CaseResult::name).collect(Collectors.joining(", "));
        return new Forest.Row(
                new Link(first.path(), name),
                gradeWords(entry.grade()) + sizeWords(first) + people(entry) + bundled(entry),
                entry.effect().value(),
                entry.interval().lower(),
                entry.interval().upper(),
                words.number(entry.effect().value(), indicator)
                        + " ("
                        + words.range(entry.interval(), indicator)
                        + ")",
                entry.share());
    }

    /// Whose numbers they are, where a row is one case.
    private static String people(Entry entry) {
        String population = entry.cases().getFirst().judged().population();
        return population == null || entry.cases().size() > 1 ? "" : ", " + population;
    }

    private String bundled(Entry entry) {
        return entry.cases().stream().anyMatch(CaseResult::bundled)
                ? ", " + texts.get("picture.bundled")
                : "";
    }

    private String gradeWords(int grade) {
        return texts.get("judged.grade", grade, words.grade(grade).toLowerCase(Locale.ROOT));
    }

    private String sizeWords(CaseResult result) {
        Integer employees = result.employees();
        return employees == null
                ? ""
                : ", " + texts.get("picture.employees", NorwegianNumbers.count(employees));
    }

    private Forest.@Nullable Total mean(@Nullable Pooled pooled, Indicator indicator) {
        return pooled == null
                ? null
                : new Forest.Total(
                        texts.get("picture.mean"),
                        pooled.effects().estimate(),
                        pooled.interval().lower(),
                        pooled.interval().upper(),
                        words.number(pooled.effects().estimate(), indicator)
                                + " ("
                                + words.range(pooled.interval(), indicator)
                                + ")");
    }

    private Forest.@Nullable Total prediction(@Nullable Pooled pooled, Indicator indicator) {
        return pooled == null || pooled.prediction() == null
                ? null
                : new Forest.Total(
                        texts.get("picture.prediction"),
                        pooled.effects().estimate(),
                        pooled.prediction().lower(),
                        pooled.prediction().upper(),
                        words.range(pooled.prediction(), indicator));
    }

    private PictureView.Alone alone(CaseResult result, Indicator indicator) {
        int grade = result.judged().grade().level();
        return new PictureView.Alone(
                new Link(result.path(), result.name()),
                result.judged().population(),
                new JudgedViews(texts).sentence(result.judged(), indicator, null),
                gradeWords(grade),
                result.hasNotReported());
    }

    String caveat(Caveat caveat) {
        var details = new ArrayList<Object>(caveat.details());
        boolean weighed = caveat.kind() == Caveat.Kind.BUNDLED && details.size() > 2;
        details.addAll(List.of("", "", ""));
        return texts.get(
                "caveat." + caveat.kind().code() + (weighed ? ".vekt" : ""),
                details.get(0),
                details.get(1),
                details.get(2));
    }
}
