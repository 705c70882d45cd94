/// A page as a form: fields and sections that a person fills in, to the stored text and back.
@NullMarked
package no.dypdykk.core.form;

import org.jspecify.annotations.NullMarked;
