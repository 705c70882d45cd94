package no.dypdykk.engine.sql;

import no.dypdykk.port.StoreFailure;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One connection and the statements it has prepared; they are kept, since all SQL here is
/// constant. Used by one thread at a time. Every failure comes out as a `StoreFailure`.
final class Sql implements AutoCloseable {
    private final Connection connection;
    private final Dialect dialect;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Sql(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    <T> List<T> list(String sql, Row<T> row, @Nullable Object... values) {
        try (var result = bind(sql, values).executeQuery()) {
            var rows = new ArrayList<T>();
            while (result.next()) {
                rows.add(row.read(result));
            }
            return rows;
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    <T> Optional<T> first(String sql, Row<T> row, @Nullable Object... values) {
        try (var result = bind(sql, values).executeQuery()) {
            return result.next() ? Optional.of(row.read(result)) : Optional.empty();
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    /// The number in the first column of the only row.
    long number(String sql, @Nullable Object... values) {
        return first(sql, result -> result.getLong(1), values).orElseThrow();
    }

    /// Runs a statement that gives no rows.
    void run(String sql, @Nullable Object... values) {
        try {
            bind(sql, values).execute();
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    /// Runs statements that are not worth keeping, such as those of a migration.
    void script(List<String> statements) {
        for (var sql : statements) {
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw dialect.failure(sql, e);
            }
        }
    }

    Set<String> preparedSql() {
        return Set.copyOf(prepared.keySet());
    }

    @Override
    public void close() {
        try (connection) {
            for (var statement : prepared.values()) {
                statement.close();
            }
        } catch (SQLException e) {
            throw dialect.failure("close", e);
        }
    }

    private PreparedStatement bind(String sql, @Nullable Object... values) throws SQLException {
        var statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    /// A statement that failed cannot be used again.
    private StoreFailure failed(String sql, SQLException cause) {
        try (var _ = prepared.remove(sql)) {
            return dialect.failure(sql, cause);
        } catch (SQLException e) {
            cause.addSuppressed(e);
            return dialect.failure(sql, cause);
        }
    }
}
