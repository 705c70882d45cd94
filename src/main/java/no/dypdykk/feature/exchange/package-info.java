/// Content folders in and out, feeds and sitemap.
@NullMarked
package no.dypdykk.feature.exchange;

import org.jspecify.annotations.NullMarked;
