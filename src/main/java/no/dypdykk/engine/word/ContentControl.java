package no.dypdykk.engine.word;

/// What `w:sdtPr` says about the content that follows.
record ContentControl(String tag, boolean isContents) {
    static final ContentControl PLAIN = new ContentControl("", false);

    static ContentControl read(XmlCursor xml) {
        var tag = new String[] {""};
        var contents = new boolean[1];
        xml.children(child -> {
            switch (child) {
                case "w:tag" -> tag[0] = xml.attribute("val");
                case "w:docPartObj" ->
                        xml.children(part ->
                                contents[0] |= xml.attribute("val").equals("Table of Contents"));
                default -> {}
            }
        });
        return new ContentControl(tag[0], contents[0]);
    }
}
