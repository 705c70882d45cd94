package no.dypdykk.engine.sql;

import io.avaje.jsonb.Json;
import io.avaje.jsonb.Jsonb;

import no.dypdykk.core.evidence.Source;
import no.dypdykk.core.page.PageHead;
import no.dypdykk.core.page.Viewpoint;

import java.util.List;

/// The lists of a page's head, kept as JSON: nothing is ever asked of the store by them.
@Json
@Json.Import(Source.class)
record HeadDetails(
        List<String> aliases, List<String> themes, List<String> roles, List<Source> sources) {
    private static final io.avaje.jsonb.JsonType<HeadDetails> TYPE =
            Jsonb.instance().type(HeadDetails.class);

    static HeadDetails of(PageHead head) {
        return new HeadDetails(
                head.aliases(),
                head.themes(),
                head.roles().stream().map(Viewpoint::code).toList(),
                head.sources());
    }

    static HeadDetails parse(String json) {
        return TYPE.fromJson(json);
    }

    String json() {
        return TYPE.toJson(this);
    }
}
