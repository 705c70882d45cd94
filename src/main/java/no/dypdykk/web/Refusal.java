package no.dypdykk.web;

import no.dypdykk.core.page.Problem;

import java.util.List;

/// A request that is answered with an error for a reason the sender can do something about. `code`
/// names the text shown to people (`error.` and the code) and the type of the API's problem.
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;
    private final String code;
    private final transient List<String> details;
    private final transient List<Problem> problems;

    private Refusal(int status, String code, List<String> details, List<Problem> problems) {
        super(status + " " + code + " " + details, null, false, false);
        this.status = status;
        this.code = code;
        this.details = List.copyOf(details);
        this.problems = List.copyOf(problems);
    }

    public static Refusal notFound(String what) {
        return new Refusal(404, "not_found", List.of(what), List.of());
    }

    /// @param field the parameter or header
    public static Refusal badRequest(String code, String field, String value, String accepted) {
        return new Refusal(400, code, List.of(field, value, accepted), List.of());
    }

    public static Refusal unauthorised() {
        return new Refusal(401, "token_needed", List.of(), List.of());
    }

    public static Refusal of(int status, String code, String... details) {
        return new Refusal(status, code, List.of(details), List.of());
    }

    public static Refusal unprocessable(List<Problem> problems) {
        return new Refusal(422, "page_refused", List.of(), problems);
    }

    /// Anything but a page that holds fields nobody can read.
    public static Refusal unreadable(String code, List<Problem> problems) {
        return new Refusal(422, code, List.of(), problems);
    }

    /// A page that is saved when its writer confirms the warnings.
    public static Refusal unconfirmed(List<Problem> warnings) {
        return new Refusal(422, "confirmation_needed", List.of(), warnings);
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public List<String> details() {
        return details;
    }

    public List<Problem> problems() {
        return problems;
    }
}
