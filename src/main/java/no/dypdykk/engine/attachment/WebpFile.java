package no.dypdykk.engine.attachment;

import no.dypdykk.core.attachment.AttachmentFlaw;

import java.io.ByteArrayOutputStream;

/// WebP (RFC 9649): keeps the picture, its transparency and its colours. EXIF, XMP and unknown
/// chunks fall; one that moves is refused. Java reads no WebP, so its points are never looked at.
final class WebpFile {
    private static final int ANIMATED = 0x02;
    private static final int TOLD = 0x0C;

    private final byte[] file;
    private final Bytes in;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int width;
    private int height;
    private boolean data;

    private WebpFile(byte[] file) {
        this.file = file;
        this.in = new Bytes(file);
    }

    static boolean is(byte[] file) {
        return Bytes.begin(file, 0, "RIFF") && Bytes.begin(file, 8, "WEBP");
    }

    static Stripped strip(byte[] file) {
        return new WebpFile(file).stripped();
    }

    private Stripped stripped() {
        in.skip(4);
        long end = in.fourReversed() + 8;
        if (end > file.length) {
            throw Bytes.damaged();
        }
        in.skip(4);
        while (in.at() + 8 <= end) {
            chunk();
        }
        if (!data) {
            throw Bytes.damaged();
        }
        var whole = new ByteArrayOutputStream(out.size() + 12);
        whole.writeBytes(new byte[] {'R', 'I', 'F', 'F'});
        int size = out.size() + 4;
        for (int shift = 0; shift < 32; shift += 8) {
            whole.write(size >> shift);
        }
        whole.writeBytes(new byte[] {'W', 'E', 'B', 'P'});
        whole.writeBytes(out.toByteArray());
        return new Stripped(whole.toByteArray(), width, height);
    }

    private void chunk() {
        int begin = in.at();
        var name = in.letters(4);
        long length = in.fourReversed();
        int content = in.at();
        in.skip(length + (length & 1));
        int end = in.at();
        in.go(content);
        switch (name) {
            case "VP8X" -> extended(begin, end);
            case "VP8 " -> lossy(begin, end);
            case "VP8L" -> lossless(begin, end);
            case "ICCP", "ALPH" -> out.write(file, begin, end - begin);
            default -> {}
        }
        in.go(end);
    }

    private void extended(int begin, int end) {
        int flags = in.one();
        if ((flags & ANIMATED) != 0) {
            throw new FileRefused(AttachmentFlaw.ATTACHMENT_UNKNOWN_KIND, "animert WebP");
        }
        in.skip(3);
        size(three() + 1, three() + 1);
        var head = java.util.Arrays.copyOfRange(file, begin, end);
        head[8] = (byte) (flags & ~TOLD);
        out.writeBytes(head);
    }

    private void lossy(int begin, int end) {
        in.skip(3);
        if (in.one() != 0x9D || in.one() != 0x01 || in.one() != 0x2A) {
            throw Bytes.damaged();
        }
        picture(begin, end, in.twoReversed() & 0x3FFF, in.twoReversed() & 0x3FFF);
    }

    private void lossless(int begin, int end) {
        if (in.one() != 0x2F) {
            throw Bytes.damaged();
        }
        long bits = in.fourReversed();
        picture(begin, end, (int) (bits & 0x3FFF) + 1, (int) (bits >> 14 & 0x3FFF) + 1);
    }

    private void picture(int begin, int end, int wide, int high) {
        size(wide, high);
        data = true;
        out.write(file, begin, end - begin);
    }

    private void size(int wide, int high) {
        Stripped.requireFitting(wide, high);
        width = wide;
        height = high;
    }

    private int three() {
        return in.twoReversed() | in.one() << 16;
    }
}
