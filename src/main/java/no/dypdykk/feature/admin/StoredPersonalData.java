package no.dypdykk.feature.admin;

import no.dypdykk.core.edit.PersonalDataRules;
import no.dypdykk.core.page.PageAddress;
import no.dypdykk.core.page.PageId;
import no.dypdykk.core.page.Problem;
import no.dypdykk.core.page.Revision;
import no.dypdykk.core.text.FrontMatter;
import no.dypdykk.port.Pages;
import no.dypdykk.port.Store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Looks through everything that is kept, older revisions as well, for what may not be said about
/// people. What was kept before a rule came is found here.
public final class StoredPersonalData {
    private static final int PAGES_AT_A_TIME = 200;

    private final Store store;

    public StoredPersonalData(Store store) {
        this.store = store;
    }

    /// @param refused what no save would let through today; else its writer has confirmed it
    public record Finding(PageAddress page, int revision, boolean refused, Problem problem) {}

    /// All findings in order of page: of the newest revision everything, of older ones what would
    /// be refused.
    public List<Finding> find() {
        return store.read(tx -> {
            var findings = new ArrayList<Finding>();
            var ids = tx.pages().ids(null, PAGES_AT_A_TIME);
            while (!ids.isEmpty()) {
                ids.forEach(id -> findings.addAll(of(tx.pages(), id)));
                ids = tx.pages().ids(ids.getLast(), PAGES_AT_A_TIME);
            }
            return List.copyOf(findings);
        });
    }

    private static List<Finding> of(Pages pages, PageId id) {
        var page = pages.byId(id).orElseThrow();
        int newest = page.revision().number();
        return pages.history(id).stream()
                .flatMap(revision -> of(page.head().address(), revision, newest))
                .toList();
    }

    private static Stream<Finding> of(PageAddress page, Revision revision, int newest) {
        if (!(FrontMatter.parse(revision.source())
                instanceof FrontMatter.Parsing.Parsed(var text))) {
            return Stream.empty();
        }
        int number = revision.number();
        var verdict = PersonalDataRules.ofPage(text);
        var refused = verdict.refusals().stream().map(p -> new Finding(page, number, true, p));
        var warned = verdict.warnings().stream().map(p -> new Finding(page, number, false, p));
        return number == newest ? Stream.concat(refused, warned) : refused;
    }
}
