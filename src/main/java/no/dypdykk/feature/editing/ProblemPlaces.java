package no.dypdykk.feature.editing;

import no.dypdykk.core.form.PageForm;
import no.dypdykk.core.page.Problem;
import no.dypdykk.core.page.ProblemCode;
import no.dypdykk.core.text.FrontMatter;
import no.dypdykk.core.text.MarkdownParts;
import no.dypdykk.feature.editing.PlacedProblems.PlacedProblem;
import no.dypdykk.web.ProblemWords;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finds the field of a form in which a problem is put right.
///
/// @param places all that a problem can be shown at
/// @param text what was made of the form; lines of problems count in it
record ProblemPlaces(
        PageForm form, FieldWords words, PageNames names, Set<String> places, String text) {
    static ProblemPlaces of(FormDrawing drawing, String text) {
        var places = new HashSet<String>();
        for (var part : drawing.parts()) {
            part.boxes().forEach(box -> add(box, places));
            part.passages().stream()
                    .filter(EditorView.Passage::shown)
                    .forEach(passage -> places.add(passage.text().place()));
        }
        return new ProblemPlaces(drawing.form(), drawing.words(), drawing.names(), places, text);
    }

    private static void add(Box box, Set<String> places) {
        places.add(box.place());
        switch (box) {
            case Box.Lines(_, var lines) -> lines.forEach(line -> places.add(line.place()));
            case Box.Arranged(_, var items, _, _) ->
                    items.forEach(item -> places.add(item.line().place()));
            case Box.Group(_, var boxes) -> boxes.forEach(inner -> add(inner, places));
            case Box.Rows(_, var rows, _) ->
                    rows.forEach(row -> {
                        places.add(row.place());
                        row.boxes().forEach(inner -> add(inner, places));
                        row.folded().forEach(inner -> add(inner, places));
                    });
            case Box.Line _, Box.Area _, Box.Choice _, Box.Ticks _ -> {}
        }
    }

    PlacedProblems placed(List<Problem> problems) {
        var placed = new ArrayList<PlacedProblem>();
        for (var problem : problems) {
            var place = place(problem);
            placed.add(new PlacedProblem(place, name(place, problem), said(problem)));
        }
        return new PlacedProblems(placed);
    }

    private String said(Problem problem) {
        var then = then(problem);
        return then.isEmpty()
                ? ProblemWords.inForm(problem, words.texts())
                : words.texts()
                        .get(
                                "form.municipality.then",
                                problem.details().getFirst(),
                                problem.details().getLast(),
                                String.join(", ", then));
    }

    /// What the municipality was numbered in the year of the case.
    private List<String> then(Problem problem) {
        return problem.code().equals(ProblemCode.MUNICIPALITY_NOT_THEN.code())
                ? names.then(
                        problem.details().getFirst(), Integer.parseInt(problem.details().getLast()))
                : List.of();
    }

    private String name(String place, Problem problem) {
        if (place.equals(EditorView.FORM)) {
            return problem.field().equals("-") ? "" : problem.field();
        }
        return place.startsWith("body[") ? heading(place) : words.fullName(place);
    }

    private String heading(String place) {
        var position = Integer.parseInt(place.substring("body[".length(), place.indexOf(']')));
        var heading = form.body().get(position).heading();
        return heading.isEmpty() ? words.name("body.whole") : heading;
    }

    private String place(Problem problem) {
        var place = problem.field().equals("body") ? section(problem.line()) : problem.field();
        while (!places.contains(place)) {
            var end = Math.max(place.lastIndexOf('.'), place.lastIndexOf('['));
            if (end < 0) {
                return EditorView.FORM;
            }
            place = place.substring(0, end);
        }
        return place;
    }

    /// The section that has a line of the file.
    private String section(int line) {
        if (!(FrontMatter.parse(text) instanceof FrontMatter.Parsing.Parsed(var file))) {
            return EditorView.FORM;
        }
        var body = file.body();
        var lines = Math.max(0, line - file.bodyLine());
        var start = 0;
        for (var i = 0; i < lines && start >= 0; i++) {
            start = body.indexOf('\n', start) + 1;
        }
        for (var part : MarkdownParts.of(body).parts()) {
            if (part.start() <= start && start < part.end()) {
                return place(part.heading());
            }
        }
        return place("");
    }

    private String place(String heading) {
        for (var i = 0; i < form.body().size(); i++) {
            if (form.body().get(i).heading().equalsIgnoreCase(heading)) {
                return "body[" + i + "].text";
            }
        }
        return "body[0].text";
    }
}
