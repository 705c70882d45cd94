package no.dypdykk.app;

import no.dypdykk.feature.attaching.AttachmentCheck;
import no.dypdykk.feature.attaching.AttachmentCheck.Found;

import java.io.PrintWriter;

/// What a look through the attachments found, in lines for an administrator.
final class AttachmentWords {
    private AttachmentWords() {}

    /// Whether all are there as they were.
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
        return report.broken().isEmpty();
    }

    private static String place(Found found) {
        return found.attachment().name() + " på " + found.page().path();
    }
}
