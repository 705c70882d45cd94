package no.dypdykk.feature.editing;

import no.dypdykk.core.rich.Loss;
import no.dypdykk.web.NorwegianNumbers;
import no.dypdykk.web.Texts;

import java.util.List;

/// What did not come along, in words.
final class LossWords {
    private LossWords() {}

    static List<String> of(List<Loss> losses, Texts texts) {
        return losses.stream()
                .map(loss ->
                        texts.get(
                                "loss." + loss.kind().code(), NorwegianNumbers.count(loss.count())))
                .toList();
    }
}
