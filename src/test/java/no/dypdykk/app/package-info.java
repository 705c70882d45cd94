/// How the program is started, tried in real processes.
@NullMarked
package no.dypdykk.app;

import org.jspecify.annotations.NullMarked;
