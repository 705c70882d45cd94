package no.dypdykk.engine.word;

import no.dypdykk.core.rich.Block;
import no.dypdykk.core.rich.Inline;
import no.dypdykk.core.rich.Loss;
import no.dypdykk.core.rich.Picture;

import java.util.ArrayList;
import java.util.List;

/// Reads a drawing: pictures within the document, the text of text boxes. What can be neither is
/// counted as lost. Pictures that lie elsewhere are never fetched.
final class DrawingReader {
    private static final int MOST_PICTURES = 100;

    private final Opened opened;
    private final List<Inline> pictures = new ArrayList<>();
    private final List<Block> boxes = new ArrayList<>();
    private String alt = "";
    private boolean known;

    private DrawingReader(Opened opened) {
        this.opened = opened;
    }

    record Found(List<Inline> pictures, List<Block> boxes) {}

    static Found read(XmlCursor xml, Opened opened) {
        var reader = new DrawingReader(opened);
        xml.children(child -> reader.child(child, xml));
        if (!reader.known) {
            opened.losses().add(Loss.Kind.DRAWING);
        }
        return new Found(reader.pictures, reader.boxes);
    }

    private void child(String name, XmlCursor xml) {
        switch (name) {
            case "wp:docPr" -> alt = xml.attribute("descr");
            case "v:shape" -> {
                alt = alt.isEmpty() ? xml.attribute("alt") : alt;
                xml.children(inner -> child(inner, xml));
            }
            case "a:blip" -> picture(xml.attribute("embed"), xml.attribute("link"));
            case "v:imagedata" -> picture(xml.attribute("id"), "");
            case "w:txbxContent" -> {
                known = true;
                opened.losses().add(Loss.Kind.TEXT_BOX);
                boxes.addAll(BodyReader.blocks(xml, opened));
            }
            case "o:OLEObject" -> {
                known = true;
                opened.losses().add(Loss.Kind.EMBEDDED_FILE);
            }
            case "mc:Fallback" -> {}
            default -> xml.children(inner -> child(inner, xml));
        }
    }

    private void picture(String embedded, String linked) {
        known = true;
        var target = opened.links().find(embedded.isEmpty() ? linked : embedded);
        var bytes =
                target.filter(found -> !found.outside())
                        .flatMap(found -> opened.archive().part(found.address()));
        if (bytes.isEmpty() || opened.pictures().size() >= MOST_PICTURES) {
            opened.losses().add(Loss.Kind.LINKED_PICTURE);
            return;
        }
        var name = "bilde-" + (opened.pictures().size() + 1);
        var words = alt.replaceAll("\\s+", " ").strip();
        opened.pictures().add(new Picture(name, bytes.get(), words));
        pictures.add(new Inline.Picture(name, words));
    }
}
