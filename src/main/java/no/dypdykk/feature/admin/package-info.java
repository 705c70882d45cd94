/// Health and figures of the running server, for those who keep it running.
@NullMarked
package no.dypdykk.feature.admin;

import org.jspecify.annotations.NullMarked;
