package no.dypdykk.feature.series;

import no.dypdykk.core.evidence.Period;
import no.dypdykk.core.page.Problem;
import no.dypdykk.web.NorwegianNumbers;
import no.dypdykk.web.PeriodWords;
import no.dypdykk.web.Texts;

import java.util.List;

/// What should be looked at in a file with figures, in a reader's words.
final class RemarkWords {
    private RemarkWords() {}

    static String of(Problem remark, Texts texts) {
        List<String> details = remark.details();
        String key = "remark." + remark.code();
        return texts.has(key + ".one")
                ? texts.count(
                        key,
                        Long.parseLong(details.getFirst()),
                        details.stream().skip(1).map(detail -> words(detail, texts)).toArray())
                : texts.get(key, details.stream().map(detail -> words(detail, texts)).toArray());
    }

    private static String words(String detail, Texts texts) {
        String kind = "period-kind." + detail;
        if (texts.has(kind)) {
            return texts.get(kind);
        }
        if (Period.parse(detail).isPresent()) {
            return PeriodWords.words(detail, texts);
        }
        return isNumber(detail) ? NorwegianNumbers.decimal(Double.parseDouble(detail)) : detail;
    }

    private static boolean isNumber(String detail) {
        return detail.chars().allMatch(letter -> letter == '.' || Character.isDigit(letter));
    }
}
