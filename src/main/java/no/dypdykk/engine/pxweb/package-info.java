/// Statistics Norway's PxWebApi 2.
@NullMarked
package no.dypdykk.engine.pxweb;

import org.jspecify.annotations.NullMarked;
