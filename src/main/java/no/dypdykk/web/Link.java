package no.dypdykk.web;

/// Where something is, and what to call it. `path` begins with `/` or `#`.
public record Link(String path, String title) {}
