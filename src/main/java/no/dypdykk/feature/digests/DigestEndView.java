package no.dypdykk.feature.digests;

/// The page to which each digest leads whoever wants no more of them.
///
/// @param theme its title; empty when nobody knows the key
/// @param ended nothing is left to end
public record DigestEndView(String key, String theme, boolean ended) {}
