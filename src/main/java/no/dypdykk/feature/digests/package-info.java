/// What is new of a theme, by mail once a week.
@NullMarked
package no.dypdykk.feature.digests;

import org.jspecify.annotations.NullMarked;
