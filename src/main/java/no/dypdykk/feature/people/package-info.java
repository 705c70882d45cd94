/// Signing in and out, and who the users are.
@NullMarked
package no.dypdykk.feature.people;

import org.jspecify.annotations.NullMarked;
