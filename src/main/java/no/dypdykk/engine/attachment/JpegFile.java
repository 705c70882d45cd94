package no.dypdykk.engine.attachment;

import java.io.ByteArrayOutputStream;

/// JPEG (ITU-T T.81): keeps what decides what is seen. EXIF, XMP, comments, small copies and
/// whatever stands behind the end fall. Which way is up is kept, as the only thing in an EXIF block
/// of ours.
final class JpegFile {
    private static final String SIGNATURE = "\u00ff\u00d8\u00ff";
    private static final String EXIF = "Exif\0\0";
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int COMMENT = 0xFE;

    private final byte[] file;
    private final Bytes in;
    private final ByteArrayOutputStream out;
    private int width;
    private int height;
    private int orientation = 1;

    private JpegFile(byte[] file) {
        this.file = file;
        this.in = new Bytes(file);
        this.out = new ByteArrayOutputStream(file.length);
    }

    static boolean is(byte[] file) {
        return Bytes.begin(file, 0, SIGNATURE);
    }

    static Stripped strip(byte[] file) {
        return new JpegFile(file).stripped();
    }

    /// Which way is up, 1 to 8 as EXIF numbers it; 1 when nothing says.
    static int orientation(byte[] file) {
        var jpeg = new JpegFile(file);
        jpeg.read();
        return jpeg.orientation;
    }

    private Stripped stripped() {
        read();
        var whole = new ByteArrayOutputStream(out.size() + 40);
        whole.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD8});
        if (orientation > 1) {
            whole.writeBytes(exif(orientation));
        }
        whole.writeBytes(out.toByteArray());
        boolean lying = orientation > 4;
        return new Stripped(whole.toByteArray(), lying ? height : width, lying ? width : height);
    }

    private void read() {
        in.skip(2);
        for (int marker = marker(); marker != END; marker = marker()) {
            segment(marker);
        }
        if (width == 0) {
            throw Bytes.damaged();
        }
        out.write(0xFF);
        out.write(END);
    }

    /// Markers may have further bytes of ones before them.
    private int marker() {
        if (in.one() != 0xFF) {
            throw Bytes.damaged();
        }
        int marker = in.one();
        while (marker == 0xFF) {
            marker = in.one();
        }
        return marker;
    }

    private void segment(int marker) {
        int begin = in.at();
        int length = in.two();
        if (length < 2) {
            throw Bytes.damaged();
        }
        in.skip(length - 2);
        int end = in.at();
        if (isFrame(marker)) {
            frame(begin);
        } else if (marker == 0xE1 && Bytes.begin(file, begin + 2, EXIF)) {
            orientation = Orientation.of(file, begin + 2 + EXIF.length(), end);
        }
        in.go(end);
        if (isKept(marker, begin)) {
            out.write(0xFF);
            out.write(marker);
            out.write(file, begin, end - begin);
        }
        if (marker == SCAN) {
            scan();
        }
    }

    private void frame(int begin) {
        in.go(begin + 3);
        height = in.two();
        width = in.two();
        Stripped.requireFitting(width, height);
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0
                && marker <= 0xCF
                && marker != 0xC4
                && marker != 0xC8
                && marker != 0xCC;
    }

    private boolean isKept(int marker, int begin) {
        return switch (marker) {
            case 0xE0 -> Bytes.begin(file, begin + 2, "JFIF\0") && file[begin + 14] == 0;
            case 0xE2 -> Bytes.begin(file, begin + 2, "ICC_PROFILE\0");
            case 0xEE -> Bytes.begin(file, begin + 2, "Adobe");
            case COMMENT -> false;
            default -> marker < 0xE0 || marker > 0xEF;
        };
    }

    /// The points themselves, up to the next marker that is not one of them.
    private void scan() {
        int begin = in.at();
        int at = begin;
        while (at + 1 < file.length && !(file[at] == (byte) 0xFF && ends(file[at + 1] & 0xFF))) {
            at++;
        }
        in.go(at);
        out.write(file, begin, at - begin);
    }

    private static boolean ends(int next) {
        return next != 0 && !(next >= 0xD0 && next <= 0xD7) && next != 0xFF;
    }

    private static byte[] exif(int orientation) {
        var letters =
                "\u00ff\u00e1\0\42"
                        + EXIF
                        + "MM\0*\0\0\0\u0008\0\u0001"
                        + "\u0001\u0012\0\u0003\0\0\0\u0001\0"
                        + (char) orientation
                        + "\0\0\0\0\0\0";
        return letters.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    }
}
