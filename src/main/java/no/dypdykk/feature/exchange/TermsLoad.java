package no.dypdykk.feature.exchange;

import no.dypdykk.core.edit.PersonalDataRules;
import no.dypdykk.core.page.ProblemCode;
import no.dypdykk.core.text.FieldTerm;
import no.dypdykk.core.text.TableFlaw;
import no.dypdykk.core.text.TermTable;
import no.dypdykk.feature.exchange.LoadReport.BadFile;
import no.dypdykk.port.Store;
import no.dypdykk.port.Terms;
import no.dypdykk.port.Terms.Kept;
import no.dypdykk.port.Terms.Loaded;

import java.nio.file.Files;
import java.util.List;

/// Stores the words of the field from a folder when their file is another than the last time. A
/// list that was changed in the application since is left alone and reported, as a page is.
record TermsLoad(Store store) {
    static final String FILE = "terms.tsv";

    /// Does nothing when there is no such file, or no term in it.
    void load(Library library, LoadTally tally) {
        if (!Files.isRegularFile(library.root().resolve(FILE))) {
            return;
        }
        switch (TextFile.read(library.root(), FILE)) {
            case TextFile.Bad(var why) -> tally.bad(why);
            case TextFile.Read file -> load(library, file, tally);
        }
    }

    private void load(Library library, TextFile.Read file, LoadTally tally) {
        var refusals = PersonalDataRules.ofText("-", file.text()).refusals();
        if (!refusals.isEmpty()) {
            tally.bad(new BadFile(FILE, refusals));
            return;
        }
        try {
            var terms = TermTable.read(file.text().lines().toList());
            if (!terms.isEmpty() && !put(library, file.hash(), terms)) {
                tally.bad(FileWalk.bad(FILE, ProblemCode.TERMS_EDITED, 0, FILE));
            }
        } catch (TableFlaw flaw) {
            tally.bad(FileWalk.bad(FILE, flaw));
        }
    }

    /// False when the list was changed in the application since.
    private boolean put(Library library, String hash, List<FieldTerm> fresh) {
        var source = library.remembered(FILE);
        return store.write(tx -> {
            Terms terms = tx.terms();
            if (terms.loaded(source).map(Loaded::hash).filter(hash::equals).isPresent()) {
                return true;
            }
            if (terms.all().stream().map(Kept::term).toList().equals(fresh)) {
                terms.remember(source, hash);
                return true;
            }
            if (isLeftAlone(library, source, terms)) {
                terms.load(source, hash, fresh);
                return true;
            }
            return false;
        });
    }

    /// Whether the list stands as a file left it: the starter library may renew only its own, any
    /// other folder whatever came from a file.
    private static boolean isLeftAlone(Library library, String source, Terms terms) {
        long now = terms.lastChange();
        return now == 0
                || terms.loaded(source).filter(loaded -> loaded.change() == now).isPresent()
                || (!library.isStarter() && terms.isAsLoaded());
    }
}
