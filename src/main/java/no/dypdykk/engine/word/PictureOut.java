package no.dypdykk.engine.word;

import no.dypdykk.core.text.LinkResolver.FileTarget;
import no.dypdykk.port.FileInspection.Small;
import no.dypdykk.port.PrintedPictures;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Pictures that a document takes along, as many as it can carry.
final class PictureOut {
    private static final String IMAGE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image";
    private static final String DRAWING =
            "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    private static final String MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static final String PICTURE =
            "http://schemas.openxmlformats.org/drawingml/2006/picture";

    /// A pixel on a screen of 96 to the inch, in the units of drawings.
    private static final int UNITS_PER_PIXEL = 9_525;

    /// The width of the text on the page, in pixels.
    private static final int WIDEST = 620;

    /// What all pictures may weigh together, in bytes: less than reading takes.
    private static final int MOST_BYTES = 12 << 20;

    private final PrintedPictures pictures;
    private final Map<String, Small> parts = new LinkedHashMap<>();
    private int weight;

    PictureOut(PrintedPictures pictures) {
        this.pictures = pictures;
    }

    /// The picture's bytes by the names of their parts.
    Map<String, Small> parts() {
        return parts;
    }

    /// Draws the picture as a run; false when it cannot be taken along.
    boolean write(XmlOut xml, FileTarget.Picture picture, String alt) {
        Optional<Small> found =
                pictures.find(picture.path())
                        .filter(small -> weight + small.bytes().length <= MOST_BYTES);
        found.ifPresent(small -> draw(xml, picture, alt, kept(small)));
        return found.isPresent();
    }

    private String kept(Small small) {
        weight += small.bytes().length;
        var name = "bilde" + (parts.size() + 1) + "." + small.type().ending();
        parts.put(name, small);
        return name;
    }

    private void draw(XmlOut xml, FileTarget.Picture picture, String alt, String part) {
        var number = "" + parts.size();
        int wide = Math.min(picture.width(), WIDEST);
        var across = "" + wide * UNITS_PER_PIXEL;
        var down =
                ""
                        + Math.round((double) picture.height() * wide / picture.width())
                                * UNITS_PER_PIXEL;
        xml.open("w:r").open("w:drawing").open("wp:inline", "xmlns:wp", DRAWING);
        xml.empty("wp:extent", "cx", across, "cy", down);
        xml.empty("wp:docPr", "id", number, "name", part, "descr", alt);
        xml.open("a:graphic", "xmlns:a", MAIN).open("a:graphicData", "uri", PICTURE);
        xml.open("pic:pic", "xmlns:pic", PICTURE);
        xml.open("pic:nvPicPr").empty("pic:cNvPr", "id", number, "name", part);
        xml.empty("pic:cNvPicPr").close();
        xml.open("pic:blipFill").empty("a:blip", "r:embed", id(part));
        xml.open("a:stretch").empty("a:fillRect").close().close();
        xml.open("pic:spPr").open("a:xfrm").empty("a:off", "x", "0", "y", "0");
        xml.empty("a:ext", "cx", across, "cy", down).close();
        xml.open("a:prstGeom", "prst", "rect").empty("a:avLst").close().close();
        xml.close().close().close().close().close().close();
    }

    private static String id(String part) {
        return part.substring(0, part.indexOf('.'));
    }

    void relationships(XmlOut xml) {
        parts.keySet()
                .forEach(part ->
                        xml.empty(
                                "Relationship",
                                "Id",
                                id(part),
                                "Type",
                                IMAGE,
                                "Target",
                                "media/" + part));
    }
}
