/// Numbers judged for whoever sends them: analyses of a table, and the page where anyone can try.
@NullMarked
package no.dypdykk.feature.evidence;

import org.jspecify.annotations.NullMarked;
