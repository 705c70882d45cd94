package no.dypdykk.app;

import no.dypdykk.core.page.Problem;
import no.dypdykk.feature.exchange.LoadReport;
import no.dypdykk.feature.exchange.LoadReport.BadFile;
import no.dypdykk.feature.exchange.LoadReport.LoadedFile;
import no.dypdykk.web.ProblemWords;
import no.dypdykk.web.Texts;

import java.util.List;
import java.util.stream.Stream;

/// What became of a load, in lines for an administrator.
final class LoadWords {
    private LoadWords() {}

    /// One line for the whole load.
    static String summary(LoadReport report) {
        return "%d nye, %d endrede, %d som før, %d redigert her siden, %d som ikke kunne leses"
                .formatted(
                        report.created().size(),
                        report.changed().size(),
                        report.unchanged(),
                        report.edited().size(),
                        report.bad().size());
    }

    /// One line for each file that did not become what it says.
    static List<String> troubles(LoadReport report) {
        return Stream.of(
                        report.bad().stream().flatMap(LoadWords::bad),
                        report.edited().stream().map(LoadWords::edited),
                        withoutAccount(report.withoutAccount()))
                .flatMap(lines -> lines)
                .toList();
    }

    private static Stream<String> bad(BadFile file) {
        return file.problems().stream().map(problem -> place(file, problem) + words(problem));
    }

    private static String place(BadFile file, Problem problem) {
        String line = problem.line() == 0 ? "" : ", linje " + problem.line();
        String field = problem.field().equals("-") ? "" : ", " + problem.field();
        return file.file() + line + field + ": ";
    }

    private static String words(Problem problem) {
        return ProblemWords.of(problem, Texts.NB);
    }

    private static Stream<String> withoutAccount(int users) {
        return users == 0
                ? Stream.of()
                : Stream.of(
                        "readers.jsonl: %d uten konto her. Det de følger og har lagret, ble ikke lest inn. Legg dem til, og les inn mappen på nytt."
                                .formatted(users));
    }

    private static String edited(LoadedFile file) {
        return file.file()
                + ": siden "
                + file.address().path()
                + " er redigert her siden, og ble ikke skrevet over.";
    }
}
