/// Signing in at an identity provider. Loaded only when one is configured.
@NullMarked
package no.dypdykk.engine.oidc;

import org.jspecify.annotations.NullMarked;
