package no.dypdykk.feature.editing;

/// A text without line ends, so that a browser sends it back as it was: in other fields it makes
/// all line ends `\r\n`.
final class OneLine {
    private OneLine() {}

    static String of(String text) {
        return text.replace("\\", "\\\\").replace("\r", "\\r").replace("\n", "\\n");
    }

    static String read(String line) {
        var text = new StringBuilder(line.length());
        for (var i = 0; i < line.length(); i++) {
            var c = line.charAt(i);
            if (c != '\\' || i + 1 == line.length()) {
                text.append(c);
            } else {
                i++;
                text.append(
                        switch (line.charAt(i)) {
                            case 'r' -> '\r';
                            case 'n' -> '\n';
                            default -> line.charAt(i);
                        });
            }
        }
        return text.toString();
    }
}
