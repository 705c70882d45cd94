package no.dypdykk.feature.admin;

import no.dypdykk.core.audit.Actor;
import no.dypdykk.core.audit.Entry;
import no.dypdykk.core.audit.Sealed;
import no.dypdykk.core.text.CsvWriter;
import no.dypdykk.core.text.CsvWriter.Form;
import no.dypdykk.port.Store;
import no.dypdykk.web.Json;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;

/// The whole log in one file, all that its hashes cover: whoever has the file can follow the chain.
/// Written piece by piece, so that a long one takes no more memory than a short one.
final class AuditExport {
    private static final int AT_ONCE = 500;
    private static final List<Column> COLUMNS =
            List.of(
                    new Column("number", Sealed::number),
                    entry("time", entry -> entry.time().toString()),
                    actor("actor", Actor::id),
                    actor("name", Actor::name),
                    actor("way", actor -> actor.way().code()),
                    entry("act", entry -> entry.act().code()),
                    entry("subject", Entry::subject),
                    entry("before", Entry::before),
                    entry("after", Entry::after),
                    new Column("hash", Sealed::hash));

    private final Store store;

    AuditExport(Store store) {
        this.store = store;
    }

    private record Column(String name, Function<Sealed, Object> value) {}

    /// A row per entry, as RFC 4180 has it.
    void csv(OutputStream out) throws IOException {
        send(out, new CsvWriter(Form.PROGRAM).row(COLUMNS.stream().map(Column::name).toList()));
        write(out, AuditExport::row);
    }

    /// A JSON object per line.
    void jsonLines(OutputStream out) throws IOException {
        write(out, AuditExport::line);
    }

    private void write(OutputStream out, Function<Sealed, Object> form) throws IOException {
        long last = 0;
        for (var entries = after(last); !entries.isEmpty(); entries = after(last)) {
            for (var entry : entries) {
                send(out, form.apply(entry));
            }
            last = entries.getLast().number();
        }
    }

    private List<Sealed> after(long number) {
        return store.read(tx -> tx.audit().after(number, AT_ONCE));
    }

    private static CsvWriter row(Sealed entry) {
        var row = new CsvWriter(Form.PROGRAM);
        COLUMNS.forEach(column -> row.text(column.value().apply(entry).toString()));
        return row.end();
    }

    private static String line(Sealed entry) {
        var fields = new LinkedHashMap<String, Object>();
        COLUMNS.forEach(column -> fields.put(column.name(), column.value().apply(entry)));
        return Json.line(fields) + "\n";
    }

    private static void send(OutputStream out, Object text) throws IOException {
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Column entry(String name, Function<Entry, Object> value) {
        return new Column(name, value.compose(Sealed::entry));
    }

    private static Column actor(String name, Function<Actor, Object> value) {
        return entry(name, value.compose(Entry::actor));
    }
}
