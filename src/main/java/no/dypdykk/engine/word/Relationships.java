package no.dypdykk.engine.word;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What a part of a document refers to, by the id that it uses.
record Relationships(Map<String, Target> byId) {
    /// @param address path of a part, or an address outside the document
    record Target(String type, String address, boolean outside) {}

    /// @param part name of the part that refers, `word/document.xml`; empty for the document
    static Relationships of(WordArchive archive, String part) {
        var slash = part.lastIndexOf('/');
        var folder = part.substring(0, slash + 1);
        var file = archive.part(folder + "_rels/" + part.substring(slash + 1) + ".rels");
        var byId = new HashMap<String, Target>();
        file.ifPresent(
                bytes -> XmlCursor.read(bytes, xml -> xml.children(_ -> add(xml, folder, byId))));
        return new Relationships(byId);
    }

    private static void add(XmlCursor xml, String folder, Map<String, Target> byId) {
        var outside = xml.attribute("TargetMode").equals("External");
        var address = xml.attribute("Target");
        byId.put(
                xml.attribute("Id"),
                new Target(
                        xml.attribute("Type"),
                        outside || address.startsWith("/") ? address : folder + address,
                        outside));
    }

    Optional<Target> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// The part of a type, `officeDocument`.
    Optional<String> part(String type) {
        return byId.values().stream()
                .filter(target -> target.type().endsWith("/" + type) && !target.outside())
                .map(Target::address)
                .findFirst();
    }
}
