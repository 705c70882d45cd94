/// What coordinators look after: where the collection has gaps.
@NullMarked
package no.dypdykk.core.curating;

import org.jspecify.annotations.NullMarked;
