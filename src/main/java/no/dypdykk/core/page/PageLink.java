package no.dypdykk.core.page;

/// One typed link out of a page. The target may not exist (yet).
///
/// @param position order within the page, from 0
public record PageLink(LinkType type, PageAddress target, int position) {}
