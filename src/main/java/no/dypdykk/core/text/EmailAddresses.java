package no.dypdykk.core.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// E-mail addresses of people. Mailboxes of offices (`post@`, `postmottak@`, `hr.avdeling@`) and
/// addresses that lead nowhere (`example.org`) are not among them.
final class EmailAddresses {
    private static final int LONGEST_LOCAL_PART = 64;
    private static final int LONGEST_DOMAIN = 255;

    private static final Set<String> OFFICES =
            Set.of(
                    ("abuse admin administrasjon aktuelt arkiv avdeling barnehage bibliotek booking"
                                    + " dokumentsenter drift faktura firmapost fellespost helse"
                                    + " hjelp hjemmetjeneste hr info informasjon innbyggertorg"
                                    + " innsyn it jobb kommunedirektor kommune kommunikasjon"
                                    + " kontakt kontor kundeservice kundesenter leder lonn mail"
                                    + " naring naervar noreply no nyheter omsorg oppvekst"
                                    + " organisasjon personal personvernombud politikk politisk"
                                    + " post postkasse postmottak presse prosjekt prosjektet"
                                    + " radmann redaksjon redaksjonen resepsjon resepsjonen"
                                    + " sekretariat sentralbord service servicekontor servicesenter"
                                    + " servicetorg servicetorget sfo sikkerhet skole styret"
                                    + " support sykehjem tillitsvalgt utdanning varsling vakt"
                                    + " verneombud webmaster web")
                            .split(" "));

    private static final Set<String> NOWHERE =
            Set.of("example.com", "example.net", "example.org", "eksempel.no");
    private static final Set<String> RESERVED = Set.of("example", "test", "invalid", "localhost");

    private EmailAddresses() {}

    static void find(String text, List<PersonalDatum> found) {
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            int start = localStart(text, at);
            int end = domainEnd(text, at + 1);
            if (start < at && isDomain(text.substring(at + 1, end))) {
                var local = text.substring(start, at);
                if (!isOffice(local) && !leadsNowhere(text.substring(at + 1, end))) {
                    found.add(new PersonalDatum(PersonalDatum.Kind.EMAIL_ADDRESS, start, end));
                }
            }
        }
    }

    private static int localStart(String text, int at) {
        int start = at;
        int reach = Math.max(0, at - LONGEST_LOCAL_PART);
        while (start > reach && isLocal(text.charAt(start - 1))) {
            start--;
        }
        while (start < at && !Character.isLetterOrDigit(text.charAt(start))) {
            start++;
        }
        return start;
    }

    private static boolean isLocal(char c) {
        return Character.isLetterOrDigit(c) || ".!#$%&'*+-/=?^_`{|}~\\".indexOf(c) >= 0;
    }

    private static int domainEnd(String text, int from) {
        int end = from;
        int reach = Math.min(text.length(), from + LONGEST_DOMAIN);
        while (end < reach && isDomainCharacter(text.charAt(end))) {
            end++;
        }
        while (end > from && !Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean isDomainCharacter(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '-';
    }

    /// Two labels at least, the last one of letters.
    private static boolean isDomain(String domain) {
        int dot = domain.lastIndexOf('.');
        var top = domain.substring(dot + 1);
        return dot > 0 && top.length() >= 2 && top.chars().allMatch(Character::isLetter);
    }

    private static boolean isOffice(String local) {
        var first = Folding.plain(local).split("[^a-z]", 2)[0];
        return OFFICES.contains(first);
    }

    private static boolean leadsNowhere(String domain) {
        var lower = domain.toLowerCase(Locale.ROOT);
        return NOWHERE.contains(lower)
                || NOWHERE.stream().anyMatch(known -> lower.endsWith("." + known))
                || RESERVED.contains(lower.substring(lower.lastIndexOf('.') + 1));
    }
}
