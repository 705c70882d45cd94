package no.dypdykk.feature.reading;

import no.dypdykk.core.evidence.judging.Judged;
import no.dypdykk.core.page.CaseStudy;
import no.dypdykk.core.page.Concept;
import no.dypdykk.core.page.PageAddress;
import no.dypdykk.core.page.Practice;
import no.dypdykk.core.page.Theme;
import no.dypdykk.core.page.Workshop;
import no.dypdykk.feature.reading.CaseEvidence.OfOutcome;
import no.dypdykk.port.PdfFiles;
import no.dypdykk.port.PdfFiles.Sheets;
import no.dypdykk.port.WordFiles;
import no.dypdykk.web.Answer;
import no.dypdykk.web.EvidenceWords;
import no.dypdykk.web.JudgedCsv;
import no.dypdykk.web.JudgedCsv.Reported;
import no.dypdykk.web.OutcomeJudging;
import no.dypdykk.web.Refusal;
import no.dypdykk.web.Texts;

import java.util.List;
import java.util.Optional;

/// A published page as a file to take along.
record PageFiles(Reading reading, String origin, WordFiles word, PdfFiles pdf) {
    Answer markdown(PageAddress address, Texts texts) {
        return Answer.of(200, PageFormat.MARKDOWN.contentType(), reading.markdown(address));
    }

    Answer word(PageAddress address, Texts texts) {
        byte[] file =
                reading.page(
                        address,
                        texts,
                        frames -> word.write(new WordPages(frames, origin).document()));
        return Answer.file(PageFormat.WORD.contentType(), file);
    }

    /// @throws Refusal when too many are being made already
    Answer pdf(PageAddress address, Texts texts) {
        String html =
                reading.page(
                        address,
                        texts,
                        frames -> {
                            var views =
                                    new PrintViews(
                                            other -> reading.frames(frames.shelf(), other), origin);
                            return ReadRoutes.TEMPLATES
                                    .printPages(texts, views.view(frames))
                                    .render();
                        });
        return pdf.write(new Sheets(html, origin))
                .map(file -> Answer.file(PageFormat.PDF.contentType(), file))
                .orElseThrow(() -> Refusal.of(503, "pdf_busy"));
    }

    /// @throws Refusal when the page is neither a case nor a practice
    Answer numbers(PageAddress address, Texts texts) {
        var words = new EvidenceWords(texts);
        String csv =
                reading.page(
                        address,
                        texts,
                        frames ->
                                switch (frames.page()) {
                                    case CaseStudy study ->
                                            JudgedCsv.of(reported(frames, study), words);
                                    case Practice practice ->
                                            PictureCsv.of(
                                                    new PracticeEvidence(frames.shelf())
                                                            .of(practice.head().address()),
                                                    words);
                                    case Concept _, Theme _, Workshop _ ->
                                            throw Refusal.notFound(address.path());
                                });
        return Answer.of(200, PageFormat.NUMBERS.contentType(), csv);
    }

    private static List<Reported> reported(PageFrames frames, CaseStudy study) {
        Shelf shelf = frames.shelf();
        return shelf.evidence().of(frames.stored(), study, shelf).stream()
                .flatMap(of -> reported(of, study, shelf).stream())
                .toList();
    }

    private static Optional<Reported> reported(OfOutcome of, CaseStudy study, Shelf shelf) {
        Judged judged = of.judged();
        return judged == null
                ? Optional.empty()
                : shelf.indicatorById(judged.indicator())
                        .map(indicator ->
                                new Reported(
                                        of.outcome(),
                                        indicator,
                                        OutcomeJudging.employees(study, of.outcome()),
                                        judged));
    }
}
