package no.dypdykk.core.text;

import no.dypdykk.core.text.FrontMatterFlaw.Kind;

/// Where front matter and body begin and end in a file. A byte order mark before the first `---` is
/// allowed; lines end in LF, CRLF or CR.
///
/// @param bodyLine line of the file on which the body begins, from 1
/// @param lineEnd as after the first `---`
record FileParts(int yamlStart, int yamlEnd, int bodyStart, int bodyLine, String lineEnd) {
    static FileParts of(String source) {
        var start = source.startsWith("\uFEFF") ? 1 : 0;
        var firstEnd = endOfLine(source, start);
        if (!isFence(source, start, firstEnd)) {
            throw FieldTree.refused(Kind.NO_FRONT_MATTER, 1, firstCharacters(source, firstEnd));
        }
        var yamlStart = nextLine(source, firstEnd);
        var line = 2;
        for (var at = yamlStart; at < source.length(); line++) {
            var end = endOfLine(source, at);
            var next = nextLine(source, end);
            if (isFence(source, at, end)) {
                var lineEnd = source.substring(firstEnd, yamlStart);
                return new FileParts(yamlStart, at, next, line + 1, lineEnd);
            }
            at = next;
        }
        throw FieldTree.refused(Kind.UNCLOSED_FRONT_MATTER, 1, "---");
    }

    private static boolean isFence(String source, int start, int end) {
        return end - start >= 3
                && source.startsWith("---", start)
                && source.substring(start + 3, end).isBlank();
    }

    private static int endOfLine(String source, int from) {
        var at = from;
        while (at < source.length() && source.charAt(at) != '\n' && source.charAt(at) != '\r') {
            at++;
        }
        return at;
    }

    private static int nextLine(String source, int end) {
        if (end >= source.length()) {
            return source.length();
        }
        return source.startsWith("\r\n", end) ? end + 2 : end + 1;
    }

    private static String firstCharacters(String source, int end) {
        return source.substring(0, Math.min(end, 40));
    }
}
