package org.syncwatch.transcoder;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A QuickTime film whose samples, a picture and a subtitle, stand in another file. */
final class ExternalMovie {

    /** What the other file starts with when it can be read as a subtitle: the length of the text, 288 bytes. */
    static final String TEXT_LENGTH = "\u0001 ";

    private static final int BYTES = 290;

    private static final int SIZE = 64;
    private static final int TICKS_PER_SECOND = 1000;
    private static final int FIXED_ONE = 0x10000;

    private ExternalMovie() {}

    /** Options with which ffmpeg follows the movie to the other file and takes the words from there. */
    static List<String> unguarded(Path movie) {
        return List.of("-enable_drefs", "1", "-use_absolute_path", "1", "-i", movie.toString(), "-map", "0:s");
    }

    /** By a Macintosh alias record, the only kind of reference that ffmpeg knows how to follow. */
    static byte[] byAlias(Path target) {
        byte[] path = target.toString().getBytes(StandardCharsets.UTF_8);
        ByteBuffer alias = ByteBuffer.allocate(154 + path.length + path.length % 2);
        // No levels up and down, so that only the absolute path leads there.
        alias.position(150);
        alias.putShort((short) 2).putShort((short) path.length).put(path);
        byte[] end = ints(0xFFFF0000);
        return movie(box("alis", ints(0), alias.array(), end));
    }

    /** By an address, as the ISO format has it. */
    static byte[] byAddress(Path target) {
        return movie(box("url ", ints(0), ("file://" + target + "\0").getBytes(StandardCharsets.UTF_8)));
    }

    static List<byte[]> both(Path target) {
        return List.of(byAlias(target), byAddress(target));
    }

    private static byte[] movie(byte[] reference) {
        byte[] media = box("vmhd", ints(1, 0, 0));
        byte[] jpeg = box("jpeg", ints(0, 1, 0, 0, 0, 0, SIZE << 16 | SIZE, 72 << 16, 72 << 16, 0), pictureEnd());
        byte[] text = box("tx3g", ints(0, 1, 0, 0, 0, 0, 0, 0, 0, 0), new byte[2]);
        return joined(
                box("ftyp", ascii("qt  "), ints(0), ascii("qt  ")),
                box(
                        "moov",
                        box("mvhd", ints(0, 0, 0, TICKS_PER_SECOND, TICKS_PER_SECOND), fixed()),
                        track(1, "vide", media, reference, jpeg),
                        track(2, "sbtl", box("nmhd", ints(0)), reference, text)));
    }

    private static byte[] track(int id, String kind, byte[] header, byte[] reference, byte[] format) {
        return box(
                "trak",
                box("tkhd", ints(7, 0, 0, id, 0, TICKS_PER_SECOND, 0, 0, 0, 0), matrix(), ints(SIZE << 16, SIZE << 16)),
                box(
                        "mdia",
                        box("mdhd", ints(0, 0, 0, TICKS_PER_SECOND, TICKS_PER_SECOND, 0)),
                        box("hdlr", ints(0), ascii("mhlr"), ascii(kind), ints(0, 0, 0), new byte[1]),
                        box("minf", header, box("dinf", box("dref", ints(0, 1), reference)), samples(format))));
    }

    /** One sample, from the very start of the other file. */
    private static byte[] samples(byte[] format) {
        return box(
                "stbl",
                box("stsd", ints(0, 1), format),
                box("stts", ints(0, 1, 1, TICKS_PER_SECOND)),
                box("stsc", ints(0, 1, 1, 1, 1)),
                box("stsz", ints(0, BYTES, 1)),
                box("stco", ints(0, 1, 0)));
    }

    /** One frame a sample, a compressor without name, 24 bits, no palette. */
    private static byte[] pictureEnd() {
        return ByteBuffer.allocate(38)
                .putShort((short) 1)
                .position(34)
                .putShort((short) 24)
                .putShort((short) -1)
                .array();
    }

    private static byte[] fixed() {
        return joined(ints(FIXED_ONE, 0x1000000, 0, 0), matrix(), ints(0, 0, 0, 0, 0, 0, 3));
    }

    private static byte[] matrix() {
        return ints(FIXED_ONE, 0, 0, 0, FIXED_ONE, 0, 0, 0, 0x40000000);
    }

    private static byte[] box(String type, byte[]... parts) {
        byte[] content = joined(parts);
        return joined(ints(content.length + 8), ascii(type), content);
    }

    private static byte[] ints(int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length);
        bytes.asIntBuffer().put(values);
        return bytes.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Stream.of(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }
}
