package no.dypdykk.feature.exchange;

import no.dypdykk.core.evidence.Series;
import no.dypdykk.core.evidence.SeriesReader;
import no.dypdykk.core.text.TableFlaw;
import no.dypdykk.feature.exchange.LoadReport.BadFile;
import no.dypdykk.port.Store;

import java.nio.file.Files;
import java.util.List;
import java.util.Set;

/// Stores the background series of a folder when their file is another than the last time.
record SeriesLoad(Store store) {
    static final String FILE = "series.csv";

    /// How many series were stored; 0 when there is no such file, or nothing new in it.
    int load(Library library, LoadTally tally) {
        if (!Files.isRegularFile(library.root().resolve(FILE))) {
            return 0;
        }
        return switch (TextFile.read(library.root(), FILE)) {
            case TextFile.Bad(var why) -> refuse(why, tally);
            case TextFile.Read file ->
                    file.hash().equals(store.read(tx -> tx.figures().loadedHash()))
                            ? 0
                            : load(file, tally);
        };
    }

    private int load(TextFile.Read file, LoadTally tally) {
        try {
            return put(SeriesReader.read(file.text()), file.hash());
        } catch (TableFlaw flaw) {
            return refuse(FileWalk.bad(FILE, flaw), tally);
        }
    }

    private static int refuse(BadFile why, LoadTally tally) {
        tally.bad(why);
        return 0;
    }

    private int put(List<Series> series, String hash) {
        return store.write(tx -> {
            var known = Set.copyOf(tx.figures().all());
            var fresh = series.stream().filter(one -> !known.contains(one)).toList();
            fresh.forEach(tx.figures()::put);
            tx.figures().markLoaded(hash);
            return fresh.size();
        });
    }
}
