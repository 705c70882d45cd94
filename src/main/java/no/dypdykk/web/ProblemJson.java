package no.dypdykk.web;

import io.avaje.jsonb.Json;

import no.dypdykk.core.page.Problem;

import java.util.List;

/// Problem details for the API (RFC 9457), with every problem of a page by field.
@Json
public record ProblemJson(
        String type, String title, int status, String detail, List<FieldProblem> problems) {

    /// @param line line of the text, 0 when not known
    @Json
    public record FieldProblem(String field, int line, String code, String detail) {
        static FieldProblem of(Problem problem, Texts texts) {
            return new FieldProblem(
                    problem.field(),
                    problem.line(),
                    problem.code(),
                    ProblemWords.of(problem, texts));
        }
    }

    static ProblemJson of(Refusal refusal, Texts texts) {
        return new ProblemJson(
                type(refusal.code()),
                ProblemWords.title(refusal.status(), texts),
                refusal.status(),
                ProblemWords.of(refusal, texts),
                refusal.problems().stream().map(p -> FieldProblem.of(p, texts)).toList());
    }

    /// A name that programs can compare; it leads nowhere.
    public static String type(String code) {
        return "urn:dypdykk:problem:" + code;
    }
}
