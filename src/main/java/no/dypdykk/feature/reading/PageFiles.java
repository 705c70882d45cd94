package no.dypdykk.feature.reading;

import no.dypdykk.core.page.CaseStudy;
import no.dypdykk.core.page.PageAddress;
import no.dypdykk.port.PdfFiles;
import no.dypdykk.port.PdfFiles.Sheets;
import no.dypdykk.port.WordFiles;
import no.dypdykk.web.Answer;
import no.dypdykk.web.EvidenceWords;
import no.dypdykk.web.JudgedCsv;
import no.dypdykk.web.Refusal;
import no.dypdykk.web.Texts;

import java.util.Objects;

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

    /// @throws Refusal when the page is no case
    Answer numbers(PageAddress address, Texts texts) {
        String csv =
                reading.page(
                        address,
                        texts,
                        frames -> {
                            if (!(frames.page() instanceof CaseStudy study)) {
                                throw Refusal.notFound(address.path());
                            }
                            var judged =
                                    frames
                                            .shelf()
                                            .evidence()
                                            .of(frames.stored(), study, frames.shelf())
                                            .stream()
                                            .map(CaseEvidence.OfOutcome::judged)
                                            .filter(Objects::nonNull)
                                            .toList();
                            return JudgedCsv.of(judged, new EvidenceWords(texts));
                        });
        return Answer.of(200, PageFormat.NUMBERS.contentType(), csv);
    }
}
