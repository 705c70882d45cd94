/// Adding files to pages, and giving them out to those who may see them.
@NullMarked
package no.dypdykk.feature.attaching;

import org.jspecify.annotations.NullMarked;
