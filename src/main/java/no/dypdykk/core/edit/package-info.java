/// What becomes of an edit: saved, unchanged, in conflict or refused. Pure decisions.
@NullMarked
package no.dypdykk.core.edit;

import org.jspecify.annotations.NullMarked;
