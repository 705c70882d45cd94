package no.dypdykk.feature.exchange;

import no.dypdykk.core.edit.Edit;
import no.dypdykk.core.page.ProblemCode;
import no.dypdykk.feature.exchange.LoadReport.BadFile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A file on its way in: its text and the hash of its bytes, or why it has none.
sealed interface TextFile {
    /// A page in UTF-8 has at most three bytes per UTF-16 character.
    int MAX_BYTES = 3 * Edit.MAX_CHARACTERS;

    /// @param name path within the folder
    /// @param hash SHA-256 in hexadecimal
    record Read(String name, String text, String hash) implements TextFile {}

    record Bad(BadFile why) implements TextFile {}

    static TextFile read(Path root, String name) {
        var file = root.resolve(name);
        try {
            long size = Files.size(file);
            if (size > MAX_BYTES) {
                return bad(name, ProblemCode.TOO_LARGE, 0, "" + size, "" + MAX_BYTES);
            }
            return decoded(name, Files.readAllBytes(file));
        } catch (IOException e) {
            return bad(name, ProblemCode.UNREADABLE, 0, e.toString());
        }
    }

    private static TextFile decoded(String name, byte[] bytes) {
        var input = ByteBuffer.wrap(bytes);
        var text = CharBuffer.allocate(bytes.length);
        var result = StandardCharsets.UTF_8.newDecoder().decode(input, text, true);
        text.flip();
        if (result.isError()) {
            int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
            var wrong = "0x%02X".formatted(bytes[input.position()]);
            return bad(name, ProblemCode.NOT_UTF8, line, wrong);
        }
        return new Read(name, text.toString(), hash(bytes));
    }

    private static TextFile bad(String name, ProblemCode code, int line, String... details) {
        return new Bad(FileWalk.bad(name, code, line, details));
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
