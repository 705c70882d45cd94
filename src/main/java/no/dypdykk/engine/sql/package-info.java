/// Keeps pages and figures in a relational database.
@NullMarked
package no.dypdykk.engine.sql;

import org.jspecify.annotations.NullMarked;
