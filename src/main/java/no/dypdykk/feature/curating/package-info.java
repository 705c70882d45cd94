/// The coordinators' work list.
@NullMarked
package no.dypdykk.feature.curating;

import org.jspecify.annotations.NullMarked;
