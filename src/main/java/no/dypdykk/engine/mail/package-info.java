/// Mail over SMTP.
@NullMarked
package no.dypdykk.engine.mail;

import org.jspecify.annotations.NullMarked;
