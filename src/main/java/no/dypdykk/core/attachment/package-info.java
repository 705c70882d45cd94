/// Files that belong to a page: what they may be, what they are called, how a text shows them.
@NullMarked
package no.dypdykk.core.attachment;

import org.jspecify.annotations.NullMarked;
