/// Carries changes from the store to the search index.
@NullMarked
package no.dypdykk.feature.indexing;

import org.jspecify.annotations.NullMarked;
