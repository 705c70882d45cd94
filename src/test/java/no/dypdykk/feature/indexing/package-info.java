/// Changes reach the index, whatever happens on the way.
@NullMarked
package no.dypdykk.feature.indexing;

import org.jspecify.annotations.NullMarked;
