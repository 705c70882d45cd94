package no.dypdykk.engine.attachment;

import no.dypdykk.core.attachment.AttachmentType;
import no.dypdykk.port.FileInspection.Small;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// Makes small copies of pictures. Points are left out while a picture is read, so that a large one
/// never stands in memory as a whole; one is made at a time.
final class Smaller {
    private static final Semaphore ONE = new Semaphore(1);

    private Smaller() {}

    /// @throws FileRefused when the picture cannot be read
    static Small of(byte[] picture, AttachmentType type, int width) {
        ONE.acquireUninterruptibly();
        try {
            return made(picture, type, width);
        } catch (IOException | RuntimeException e) {
            throw e instanceof FileRefused refused ? refused : Bytes.damaged();
        } finally {
            ONE.release();
        }
    }

    private static Small made(byte[] picture, AttachmentType type, int width) throws IOException {
        boolean photograph = type == AttachmentType.JPEG;
        int orientation = photograph ? JpegFile.orientation(picture) : 1;
        var read = read(picture, type, width, orientation > 4);
        int across = orientation > 4 ? read.getHeight() : read.getWidth();
        double scale = Math.min(1, (double) width / across);
        var shown = drawn(read, scale, orientation, photograph);
        var out = new ByteArrayOutputStream();
        var made = photograph ? AttachmentType.JPEG : AttachmentType.PNG;
        ImageIO.write(shown, photograph ? "jpeg" : "png", out);
        return new Small(made, out.toByteArray());
    }

    private static BufferedImage read(byte[] picture, AttachmentType type, int width, boolean lying)
            throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(type.ending()).next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(picture))) {
            reader.setInput(in, true, true);
            int across = lying ? reader.getHeight(0) : reader.getWidth(0);
            Stripped.requireFitting(reader.getWidth(0), reader.getHeight(0));
            int every = Math.max(1, across / (2 * width));
            var how = reader.getDefaultReadParam();
            how.setSourceSubsampling(every, every, 0, 0);
            return reader.read(0, how);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage drawn(
            BufferedImage read, double scale, int orientation, boolean photograph) {
        int wide = Math.max(1, (int) Math.round(read.getWidth() * scale));
        int high = Math.max(1, (int) Math.round(read.getHeight() * scale));
        boolean lying = orientation > 4;
        var shown =
                new BufferedImage(
                        lying ? high : wide,
                        lying ? wide : high,
                        photograph ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = shown.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.transform(upright(orientation, wide, high));
        pen.drawImage(read, 0, 0, wide, high, null);
        pen.dispose();
        return shown;
    }

    /// From how the points lie to how they are seen; numbers as in EXIF.
    private static AffineTransform upright(int orientation, int wide, int high) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, wide, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, wide, high);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, high);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, high, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, high, wide);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, wide);
            default -> new AffineTransform();
        };
    }
}
