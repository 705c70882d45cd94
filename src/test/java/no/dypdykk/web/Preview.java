package no.dypdykk.web;

import gg.jte.models.runtime.JteModel;

import no.dypdykk.core.page.Language;
import no.dypdykk.core.people.Asker;
import no.dypdykk.feature.reading.AboutView;
import no.dypdykk.feature.reading.AccessibilityView;
import no.dypdykk.feature.reading.FrontView;
import no.dypdykk.templates.StaticTemplates;
import no.dypdykk.templates.Templates;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Renders every page with made-up views into a folder, to be looked at without a server:
/// `<folder>/<nb|nn>-<light|dark>/<page>.html`, with the built files in `<folder>/assets`.
public final class Preview {
    private static final Templates TEMPLATES = new StaticTemplates();

    private Preview() {}

    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        for (var language : new Language[] {Language.NB, Language.NN}) {
            for (var scheme : new Shell.Scheme[] {Shell.Scheme.LIGHT, Shell.Scheme.DARK}) {
                var to = folder.resolve(language.code() + "-" + scheme.code());
                Files.createDirectories(to);
                for (var page : pages(Texts.of(language), scheme).entrySet()) {
                    Files.writeString(
                            to.resolve(page.getKey() + ".html"), page.getValue().render());
                }
            }
        }
    }

    static Map<String, JteModel> pages(Texts texts, Shell.Scheme scheme) {
        var views = new PreviewViews(texts);
        var made = new LinkedHashMap<String, JteModel>();
        var shell = new Shells(texts, scheme);
        made.put("front", TEMPLATES.readingFront(shell.front(), views.front()));
        made.put("case", TEMPLATES.readingCaseStudy(shell.page(Nav.CASES), views.caseStudy()));
        made.put(
                "practice",
                TEMPLATES.readingPractice(shell.page(Nav.PRACTICES), views.practiceView()));
        made.put("concept", TEMPLATES.readingConcept(shell.page(Nav.CONCEPTS), views.concept()));
        made.put("theme", TEMPLATES.readingTheme(shell.page(Nav.THEMES), views.theme()));
        made.put("workshop", TEMPLATES.readingWorkshop(shell.page(Nav.NONE), views.workshop()));
        made.put(
                "indicator",
                TEMPLATES.readingIndicator(shell.page(Nav.NONE), views.indicatorView()));
        made.put(
                "indicators",
                TEMPLATES.readingIndicatorList(shell.page(Nav.NONE), views.indicators()));
        made.put(
                "municipality",
                TEMPLATES.readingMunicipality(
                        shell.page(Nav.MUNICIPALITIES), views.municipality()));
        made.put(
                "municipalities",
                TEMPLATES.readingMunicipalityList(
                        shell.page(Nav.MUNICIPALITIES), views.municipalities()));
        made.put("matrix", TEMPLATES.readingMatrix(shell.page(Nav.MATRIX), views.matrix()));
        made.put("list", TEMPLATES.readingKindList(shell.page(Nav.CASES), views.list()));
        made.put("explained", TEMPLATES.findingExplained(shell.page(Nav.NONE), views.explained()));
        made.put("search", TEMPLATES.findingSearch(shell.search(), views.search()));
        made.put("nothing", TEMPLATES.findingSearch(shell.search(), views.nothingFound()));
        made.put(
                "about",
                TEMPLATES.readingAbout(
                        shell.page(Nav.NONE),
                        new AboutView(new FrontView.Totals(38, 31, 26), "0.1.0", List.of())));
        made.put(
                "accessibility",
                TEMPLATES.readingAccessibility(
                        shell.page(Nav.NONE),
                        new AccessibilityView(null, "post@eksempel.example")));
        made.put("missing", TEMPLATES.webProblem(shell.page(Nav.NONE), views.missing()));
        return made;
    }

    private record Shells(Texts texts, Shell.Scheme scheme) {
        private static final Assets ASSETS = Assets.load();

        Shell front() {
            return shell(Shell.Meta.plain("", "Oppdiktet beskrivelse", "/", Nav.NONE));
        }

        Shell page(Nav active) {
            return shell(
                    Shell.Meta.article(
                            "Oppdiktet side",
                            "Oppdiktet beskrivelse",
                            "/dypdykk/eksempel",
                            active));
        }

        /// A search can be followed.
        Shell search() {
            var feed = new Link("/sok.atom?q=x", "Oppdiktet søk");
            return shell(
                    Shell.Meta.plain("Oppdiktet søk", "Oppdiktet beskrivelse", "/sok", Nav.NONE)
                            .with(feed)
                            .unindexed());
        }

        private Shell shell(Shell.Meta meta) {
            return new Shell(
                    ASSETS,
                    "http://localhost:7070",
                    texts,
                    scheme,
                    meta,
                    Visitor.shared(new Asker.Nobody()));
        }
    }
}
