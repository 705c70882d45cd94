package no.dypdykk.feature.evidence;

import no.dypdykk.core.evidence.analysis.Grade;
import no.dypdykk.core.evidence.analysis.Verdict;
import no.dypdykk.core.evidence.table.Analysed;
import no.dypdykk.core.evidence.table.Analysing;
import no.dypdykk.core.evidence.table.Finding;
import no.dypdykk.core.evidence.table.Refused;
import no.dypdykk.web.EvidenceWords;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An analysis as the API tells it: numbers, verdict, grade and words.
record AnalysisAnswer(
        Analysing family, Analysed analysed, EvidenceWords words, EvidenceWords.Subject subject) {
    Map<String, @Nullable Object> tree() {
        Finding finding = analysed.finding();
        Verdict verdict = finding == null ? null : finding.verdict();
        Grade grade = finding == null ? null : finding.grade();
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("design", family.code());
        tree.put("result", analysed.result());
        tree.put("verdict", verdict == null ? null : verdict.code());
        tree.put("grade", grade == null ? null : grade.level());
        tree.put("grade_reasons", grade == null ? List.of() : reasons(grade));
        tree.put("sentence", finding == null ? null : sentence(finding));
        tree.put(
                "warnings",
                analysed.warnings().stream()
                        .map(warning -> coded(warning.code(), words.warning(warning)))
                        .toList());
        tree.put("refusals", analysed.refusals().stream().map(this::refusal).toList());
        tree.put("method", Analysing.METHOD);
        return tree;
    }

    private List<Map<String, Object>> reasons(Grade grade) {
        return grade.reasons().stream()
                .map(reason -> coded(reason.code(), words.reason(reason)))
                .toList();
    }

    private String sentence(Finding finding) {
        Grade grade = finding.grade();
        Verdict verdict = finding.verdict();
        if (grade == null && verdict != null) {
            return words.pooledSentence(subject, finding.estimate(), verdict, 1);
        }
        return words.sentence(
                subject,
                finding.estimate(),
                finding.interval(),
                verdict,
                grade == null ? 1 : grade.level());
    }

    private Map<String, Object> refusal(Refused refused) {
        return coded(refused.code().code(), words.refusal(refused));
    }

    private static Map<String, Object> coded(String code, String text) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("code", code);
        fields.put("text", text);
        return fields;
    }
}
