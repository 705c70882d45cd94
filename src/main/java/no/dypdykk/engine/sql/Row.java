package no.dypdykk.engine.sql;

import java.sql.ResultSet;
import java.sql.SQLException;

/// Makes a value of the row that `result` stands on.
@FunctionalInterface
interface Row<T> {
    T read(ResultSet result) throws SQLException;
}
