package no.dypdykk.feature.evidence;

import io.javalin.http.Context;

import no.dypdykk.core.evidence.Indicator;
import no.dypdykk.core.evidence.Indicators;
import no.dypdykk.core.evidence.judging.Course;
import no.dypdykk.port.PdfFiles;
import no.dypdykk.port.PdfFiles.Sheets;
import no.dypdykk.templates.StaticTemplates;
import no.dypdykk.templates.Templates;
import no.dypdykk.web.ChartView;
import no.dypdykk.web.Choice;
import no.dypdykk.web.CourseCharts;
import no.dypdykk.web.DateWords;
import no.dypdykk.web.EvidenceWords;
import no.dypdykk.web.JudgedCsv;
import no.dypdykk.web.JudgedCsv.Reported;
import no.dypdykk.web.JudgedView;
import no.dypdykk.web.JudgedViews;
import no.dypdykk.web.Nav;
import no.dypdykk.web.Reader;
import no.dypdykk.web.Refusal;
import no.dypdykk.web.Shell.Meta;
import no.dypdykk.web.Site;
import no.dypdykk.web.Site.Shown;
import no.dypdykk.web.Texts;
import no.dypdykk.web.Urls;
import no.dypdykk.web.UsualCharts;
import no.dypdykk.web.UsualView;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// «Regn selv»: paste a series, see what it can carry, take the numbers along. Nothing is stored,
/// and what was typed never stands in an address.
public final class SelfRoutes {
    private static final Templates TEMPLATES = new StaticTemplates();
    private static final Set<String> OFFERED =
            Set.of("sf_total", "sf_lege", "sf_egen", "naervaer", "turnover", "heltid");
    private static final SelfForm EMPTY =
            new SelfForm("", "", "sf_total", "", "", false, false, false, false);

    private final Indicators indicators;
    private final Site site;
    private final PdfFiles pdf;
    private final InstantSource clock;

    public SelfRoutes(Indicators indicators, Site site, PdfFiles pdf, InstantSource clock) {
        this.indicators = indicators;
        this.site = site;
        this.pdf = pdf;
        this.clock = clock;
    }

    /// `GET /regn-selv?ansatte=&nivaa=&endring=`
    public void form(Context context) {
        String employees = context.queryParam("ansatte");
        UnitsForm units =
                employees == null
                        ? UnitsForm.EMPTY
                        : UnitsForm.of(
                                employees, asked(context, "nivaa"), asked(context, "endring"));
        show(context, 200, EMPTY, SelfCase.NONE, units);
    }

    /// `POST /regn-selv`; with `csv` the numbers as a file, with `pdf` a report for paper.
    public void judge(Context context) {
        SelfForm form = typed(context);
        SelfCase found = SelfCase.of(form, indicator(form), DateWords.month(clock.instant()));
        Reported reported = found.reported();
        if (reported != null && context.formParam("csv") != null) {
            numbers(context, reported);
        } else if (reported != null && context.formParam("pdf") != null) {
            report(context, form, reported);
        } else {
            show(context, status(form, found), form, found, UnitsForm.EMPTY);
        }
    }

    private static int status(SelfForm form, SelfCase found) {
        if (found.problems().isEmpty()) {
            return 200;
        }
        return form.isTooLong() ? 413 : 422;
    }

    private static SelfForm typed(Context context) {
        return new SelfForm(
                field(context, "figures"),
                field(context, "start"),
                field(context, "indicator"),
                field(context, "employees"),
                field(context, "reference"),
                context.formParam("beforehand") != null,
                context.formParam("high") != null,
                context.formParam("others") != null,
                context.formParam("sure") != null);
    }

    private static String field(Context context, String name) {
        String value = context.formParam(name);
        return value == null ? "" : value;
    }

    private static String asked(Context context, String name) {
        String value = context.queryParam(name);
        return value == null ? "" : value;
    }

    private Optional<Indicator> indicator(SelfForm form) {
        return indicators.find(form.indicator()).filter(i -> OFFERED.contains(i.id()));
    }

    private void show(Context context, int status, SelfForm form, SelfCase found, UnitsForm units) {
        context.header("Cache-Control", "no-store");
        site.sendFresh(
                context,
                status,
                texts ->
                        new Shown(
                                Meta.plain(
                                        texts.get("self.title"),
                                        texts.get("self.lead"),
                                        Urls.SELF,
                                        Nav.NONE),
                                shell ->
                                        TEMPLATES.evidenceSelf(
                                                shell, view(texts, form, found, units))));
    }

    private SelfView view(Texts texts, SelfForm form, SelfCase found, UnitsForm units) {
        Reported reported = found.reported();
        return new SelfView(
                form,
                found.problems(),
                indicators.all().stream()
                        .filter(one -> OFFERED.contains(one.id()))
                        .map(one ->
                                new Choice(
                                        one.id(),
                                        name(one, texts),
                                        one.id().equals(form.indicator())))
                        .toList(),
                reported == null ? null : judged(reported, texts),
                reported == null ? null : chart(reported, texts),
                reported == null ? null : usual(reported, texts),
                found.neither(),
                form.sure() || asksIfSure(found),
                units,
                SelfView.simulated());
    }

    private static boolean asksIfSure(SelfCase found) {
        return found.problems().all().stream().anyMatch(p -> p.key().equals(SelfChecks.HIGH));
    }

    private static JudgedView judged(Reported reported, Texts texts) {
        return new JudgedViews(texts, "judged.reference.typed")
                .view(reported.judged(), reported.indicator(), null, false);
    }

    private static @Nullable ChartView chart(Reported reported, Texts texts) {
        Indicator indicator = reported.indicator();
        Course course = reported.judged().course();
        return course == null
                ? null
                : new CourseCharts(texts)
                        .chart(course, "egne-tall", name(indicator, texts), indicator.unit());
    }

    private static @Nullable UsualView usual(Reported reported, Texts texts) {
        Indicator indicator = reported.indicator();
        Course course = reported.judged().course();
        return course == null
                ? null
                : new UsualCharts(texts)
                        .view(course, "vanlig", name(indicator, texts), indicator.unit());
    }

    private static String name(Indicator indicator, Texts texts) {
        return texts.lang().equals("nn") ? indicator.name().nn() : indicator.name().nb();
    }

    private static void numbers(Context context, Reported reported) {
        Texts texts = Reader.of(context).texts();
        byte[] file =
                JudgedCsv.of(List.of(reported), new EvidenceWords(texts))
                        .getBytes(StandardCharsets.UTF_8);
        download(context, "regn-selv.csv", "text/csv;charset=utf-8", file);
    }

    private void report(Context context, SelfForm form, Reported reported) {
        Texts texts = Reader.of(context).texts();
        var view =
                new SelfReport(
                        texts.get("self.made", DateWords.date(clock.instant(), texts)),
                        judged(reported, texts),
                        chart(reported, texts),
                        name(reported.indicator(), texts),
                        form,
                        reported.outcome().figures());
        String html = TEMPLATES.printSelf(texts, view).render();
        byte[] file =
                pdf.write(new Sheets(html, site.origin()))
                        .orElseThrow(() -> Refusal.of(503, "pdf_busy"));
        download(context, "regn-selv.pdf", "application/pdf", file);
    }

    private static void download(Context context, String name, String type, byte[] file) {
        context.header("Cache-Control", "no-store");
        context.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
        context.contentType(type);
        context.result(file);
    }
}
