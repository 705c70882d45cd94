/// When what is new is told by mail.
@NullMarked
package no.dypdykk.core.digest;

import org.jspecify.annotations.NullMarked;
