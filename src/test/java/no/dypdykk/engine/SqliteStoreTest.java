package no.dypdykk.engine;

import no.dypdykk.contract.StoreContract;
import no.dypdykk.engine.sql.SqlStore;
import no.dypdykk.port.Store;

import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

final class SqliteStoreTest extends StoreContract {
    @TempDir private Path folder;

    @Override
    protected Store open() {
        return SqlStore.open(folder);
    }
}
