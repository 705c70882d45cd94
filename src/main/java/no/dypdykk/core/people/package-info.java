/// Users, roles and who may do what.
@NullMarked
package no.dypdykk.core.people;

import org.jspecify.annotations.NullMarked;
