package no.dypdykk.engine.attachment;

import java.io.ByteArrayOutputStream;
import java.util.Set;
import java.util.zip.CRC32;

/// PNG (ISO/IEC 15948): keeps the chunks that decide what is seen, and lets texts, times, EXIF,
/// moving pictures and whatever stands behind the end fall.
final class PngFile {
    private static final String SIGNATURE = "\u0089PNG\r\n\u001a\n";
    private static final Set<String> KEPT =
            Set.of(
                    "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT",
                    "bKGD", "pHYs");

    private PngFile() {}

    static boolean is(byte[] file) {
        return Bytes.begin(file, 0, SIGNATURE);
    }

    static Stripped strip(byte[] file) {
        var in = new Bytes(file);
        in.skip(SIGNATURE.length());
        var out = new ByteArrayOutputStream(file.length);
        out.write(file, 0, SIGNATURE.length());
        int width = 0;
        int height = 0;
        boolean data = false;
        while (true) {
            int begin = in.at();
            long length = in.four();
            var name = in.letters(4);
            if (width == 0) {
                requireHead(name, length);
                width = side(in.four());
                height = side(in.four());
                Stripped.requireFitting(width, height);
                in.go(begin + 8);
            }
            in.skip(length);
            requireWhole(file, begin + 4, in.at(), in.four());
            data |= name.equals("IDAT");
            if (KEPT.contains(name)) {
                out.write(file, begin, in.at() - begin);
            }
            if (name.equals("IEND")) {
                if (!data) {
                    throw Bytes.damaged();
                }
                return new Stripped(out.toByteArray(), width, height);
            }
        }
    }

    private static void requireHead(String name, long length) {
        if (!name.equals("IHDR") || length != 13) {
            throw Bytes.damaged();
        }
    }

    private static int side(long pixels) {
        return (int) Math.min(pixels, Integer.MAX_VALUE);
    }

    private static void requireWhole(byte[] file, int from, int to, long said) {
        var sum = new CRC32();
        sum.update(file, from, to - from);
        if (sum.getValue() != said) {
            throw Bytes.damaged();
        }
    }
}
