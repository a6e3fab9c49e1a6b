package org.syncwatch.account.control;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A stranger's picture, drawn anew: what is stored are pixels of ours, so nothing that came with the file, neither where it
 * was taken nor what else it may be, goes any further.
 */
public final class AvatarImage {

    private static final Set<String> FORMATS = Set.of("png", "jpeg");

    /** Read before any pixel is decoded; a camera's picture has half of it. */
    private static final long MOST_PIXELS = 50_000_000;

    private static final int LONGEST_SIDE = 12_000;

    /** Larger pictures are read coarsely, so that decoding one takes a few megabytes whatever it claims. */
    private static final int FINE_ENOUGH = 1024;

    private static final Color BEHIND = new Color(0x17111f);

    private final BufferedImage picture;

    private AvatarImage(BufferedImage picture) {
        this.picture = picture;
    }

    /** Empty for what is no PNG or JPEG, or too many pixels. */
    public static Optional<AvatarImage> read(byte[] file) {
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            while (readers.hasNext()) {
                ImageReader reader = readers.next();
                if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                    return read(reader, input);
                }
                reader.dispose();
            }
            return Optional.empty();
        } catch (IOException | RuntimeException broken) {
            // Decoders throw whatever comes to their mind when a file is broken on purpose.
            return Optional.empty();
        }
    }

    private static Optional<AvatarImage> read(ImageReader reader, ImageInputStream input) throws IOException {
        try {
            reader.setInput(input, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (width > LONGEST_SIDE || height > LONGEST_SIDE || (long) width * height > MOST_PIXELS) {
                return Optional.empty();
            }
            int step = Math.max(1, Math.min(width, height) / FINE_ENOUGH);
            ImageReadParam coarsely = reader.getDefaultReadParam();
            coarsely.setSourceSubsampling(step, step, 0, 0);
            return Optional.of(new AvatarImage(reader.read(0, coarsely)));
        } finally {
            reader.dispose();
        }
    }

    /** The middle of the picture as a square JPEG. */
    public byte[] square(int side) {
        int crop = Math.min(picture.getWidth(), picture.getHeight());
        int left = (picture.getWidth() - crop) / 2;
        int top = (picture.getHeight() - crop) / 2;
        BufferedImage square = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = square.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(halvedTo(side, left, top, crop), 0, 0, side, side, BEHIND, null);
        pen.dispose();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(square, "jpeg", file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    /** Halves step by step, because one large step would leave out most pixels. */
    private BufferedImage halvedTo(int side, int left, int top, int crop) {
        BufferedImage current = picture.getSubimage(left, top, crop, crop);
        while (current.getWidth() >= 2 * side) {
            int half = current.getWidth() / 2;
            BufferedImage smaller = new BufferedImage(half, half, BufferedImage.TYPE_INT_ARGB);
            Graphics2D pen = smaller.createGraphics();
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.drawImage(current, 0, 0, half, half, null);
            pen.dispose();
            current = smaller;
        }
        return current;
    }
}
