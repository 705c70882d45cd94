package no.dypdykk.app;

import no.dypdykk.app.Commands.Complaint;
import no.dypdykk.core.audit.ChainCheck.Finding;
import no.dypdykk.core.audit.Sealed;
import no.dypdykk.feature.admin.AuditCheck;

import org.jspecify.annotations.Nullable;

import java.io.PrintWriter;
import java.util.regex.Pattern;

/// What `check` says about the log.
final class AuditWords {
    private static final Pattern NOTED = Pattern.compile("(\\d{1,18}):([0-9a-f]{64})");

    private AuditWords() {}

    /// An entry as the log once had it.
    record Noted(long number, String hash) {}

    /// @param typed `number:hash`; null when none was given
    /// @throws Complaint when it is something else
    static @Nullable Noted noted(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        var parts = NOTED.matcher(typed);
        if (!parts.matches()) {
            throw new Complaint(
                    "--log må være nummer og kontrollsum, slik check skriver dem, ikke %s."
                            .formatted(typed));
        }
        return new Noted(Long.parseLong(parts.group(1)), parts.group(2));
    }

    /// @return whether all is well
    static boolean tell(AuditCheck check, @Nullable Noted noted, PrintWriter out) {
        boolean whole =
                switch (check.run()) {
                    case Finding.Whole(Sealed last) -> {
                        out.println(
                                last == null
                                        ? "logg: tom"
                                        : "logg: kjeden er hel, %d hendelser, siste %d:%s"
                                                .formatted(
                                                        last.number(), last.number(), last.hash()));
                        yield true;
                    }
                    case Finding.Broken(var at) -> {
                        out.println(
                                "logg: BRUTT ved hendelse %d: den eller noe før den er endret, fjernet eller satt inn"
                                        .formatted(at.number()));
                        yield false;
                    }
                };
        return (noted == null || isThere(check, noted, out)) && whole;
    }

    private static boolean isThere(AuditCheck check, Noted noted, PrintWriter out) {
        boolean there = check.has(noted.number(), noted.hash());
        out.println(
                "logg: hendelse %d %s"
                        .formatted(
                                noted.number(),
                                there
                                        ? "står som du noterte den"
                                        : "er IKKE slik du noterte den: loggen er skrevet om eller"
                                                + " kortet av"));
        return there;
    }
}
