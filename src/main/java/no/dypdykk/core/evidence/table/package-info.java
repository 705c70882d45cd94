/// Analyses of a table of columns that somebody sends, in and out under the names of the method:
/// every family of calculations, with its verdict, its grade and its refusals.
@NullMarked
package no.dypdykk.core.evidence.table;

import org.jspecify.annotations.NullMarked;
