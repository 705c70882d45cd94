package no.dypdykk.feature.admin;

import io.avaje.jsonb.Json;

import java.util.Map;

/// How the parts are doing: `ok`, or what is wrong and what to do.
@Json
record HealthJson(String status, Map<String, String> parts) {}
