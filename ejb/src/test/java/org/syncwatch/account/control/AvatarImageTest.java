package org.syncwatch.account.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class AvatarImageTest {

    @Test
    void aPictureBecomesASquareOfItsMiddle() throws IOException {
        BufferedImage wide = new BufferedImage(900, 300, BufferedImage.TYPE_INT_RGB);
        paint(wide, 0, 300, Color.RED);
        paint(wide, 300, 300, Color.GREEN);
        paint(wide, 600, 300, Color.BLUE);
        for (String format : new String[] {"png", "jpeg"}) {
            AvatarImage image = AvatarImage.read(file(wide, format)).orElseThrow();
            for (int side : new int[] {256, 64}) {
                BufferedImage square = ImageIO.read(new ByteArrayInputStream(image.square(side)));
                assertThat(square.getWidth()).isEqualTo(side);
                assertThat(square.getHeight()).isEqualTo(side);
                assertThat(new Color(square.getRGB(2, 2)).getGreen()).isGreaterThan(200);
                assertThat(new Color(square.getRGB(side - 3, side - 3)).getBlue())
                        .isLessThan(60);
            }
        }
    }

    @Test
    void aSmallPictureGrowsAndWhatIsTransparentGetsAGround() throws IOException {
        BufferedImage clear = new BufferedImage(3, 5, BufferedImage.TYPE_INT_ARGB);
        byte[] square = AvatarImage.read(file(clear, "png")).orElseThrow().square(64);
        assertThat(new Color(ImageIO.read(new ByteArrayInputStream(square)).getRGB(32, 32)))
                .isNotEqualTo(Color.BLACK);
    }

    @Test
    void nothingThatCameWithTheFileIsKept() throws IOException {
        byte[] jpeg = file(new BufferedImage(100, 100, BufferedImage.TYPE_INT_RGB), "jpeg");
        byte[] secret = "taken at home".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer withComment = ByteBuffer.allocate(jpeg.length + secret.length + 4);
        withComment.put(jpeg, 0, 2).put((byte) 0xFF).put((byte) 0xFE).putShort((short) (secret.length + 2));
        withComment.put(secret).put(jpeg, 2, jpeg.length - 2);
        byte[] square = AvatarImage.read(withComment.array()).orElseThrow().square(64);
        assertThat(new String(square, StandardCharsets.ISO_8859_1)).doesNotContain("taken at home");
    }

    @Test
    void whatIsNoPictureIsRefused() throws IOException {
        assertThat(AvatarImage.read(new byte[0])).isEmpty();
        assertThat(AvatarImage.read("<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(AvatarImage.read(file(new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB), "gif")))
                .as("only two formats")
                .isEmpty();
        byte[] png = file(new BufferedImage(900, 900, BufferedImage.TYPE_INT_RGB), "png");
        assertThat(AvatarImage.read(Arrays.copyOf(png, 60))).as("cut off").isEmpty();
    }

    @Test
    void aFileThatClaimsToBeHugeIsNotDecoded() {
        assertThat(AvatarImage.read(pngThatClaims(30_000, 30_000))).isEmpty();
        assertThat(AvatarImage.read(pngThatClaims(1, 2_000_000))).isEmpty();
    }

    private static void paint(BufferedImage image, int left, int width, Color colour) {
        Graphics2D pen = image.createGraphics();
        pen.setColor(colour);
        pen.fillRect(left, 0, width, image.getHeight());
        pen.dispose();
    }

    private static byte[] file(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, out)).isTrue();
        return out.toByteArray();
    }

    /** A signature and a header, and no pixels at all. */
    private static byte[] pngThatClaims(int width, int height) {
        ByteBuffer header = ByteBuffer.allocate(17);
        header.put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(width).putInt(height);
        header.put(new byte[] {8, 2, 0, 0, 0});
        CRC32 sum = new CRC32();
        sum.update(header.array());
        ByteBuffer file = ByteBuffer.allocate(33);
        file.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        file.putInt(13).put(header.array()).putInt((int) sum.getValue());
        return file.array();
    }
}
