package no.dypdykk.app;

import no.dypdykk.feature.attaching.AttachmentCheck;
import no.dypdykk.feature.attaching.AttachmentCheck.Found;

import java.io.PrintWriter;

/// What a look through the attachments found, in lines for an administrator.
final class AttachmentWords {
    private AttachmentWords() {}

    /// Whether all are there as they were, and may be there (rule P11 of `src/doc/access.md`).
    static boolean tell(AttachmentCheck check, PrintWriter out) {
        var report = check.report();
        report.broken()
                .forEach(found ->
                        out.println("vedlegg: " + place(found) + " mangler eller er endret"));
        report.unused()
                .forEach(
                        found -> out.println("vedlegg: " + place(found) + " vises ikke i teksten"));
        if (report.stray() > 0) {
            out.println("vedlegg: " + report.stray() + " filer hører ikke til noen side");
        }
        if (report.broken().isEmpty()) {
            out.println("vedlegg: " + report.all() + " filer, alle hele");
        }
        report.personal()
                .forEach(found ->
                        out.println(
                                "vedlegg: "
                                        + place(found)
                                        + " inneholder et fødselsnummer eller et annet"
                                        + " personnummer. Fjern filen."));
        return report.broken().isEmpty() && report.personal().isEmpty();
    }

    private static String place(Found found) {
        return found.attachment().name() + " på " + found.page().path();
    }
}
