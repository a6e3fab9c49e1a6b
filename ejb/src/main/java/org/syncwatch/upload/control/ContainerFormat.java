package org.syncwatch.upload.control;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The file formats the transcoder opens: MP4 and QuickTime, Matroska and WebM. */
public final class ContainerFormat {

    /** Bytes needed to recognise any of them. */
    public static final int HEAD = 12;

    private static final Set<String> TYPES = Set.of(
            "video/mp4",
            "video/x-m4v",
            "video/quicktime",
            "video/3gpp",
            "video/3gpp2",
            "video/webm",
            "video/x-matroska",
            "video/matroska");
    private static final Map<String, String> BY_EXTENSION = Map.of(
            "mp4", "video/mp4",
            "m4v", "video/x-m4v",
            "mov", "video/quicktime",
            "3gp", "video/3gpp",
            "3g2", "video/3gpp2",
            "webm", "video/webm",
            "mkv", "video/x-matroska");
    private static final Set<String> FIRST_BOXES = Set.of("ftyp", "moov", "mdat", "wide", "free", "skip");
    private static final byte[] EBML = HexFormat.of().parseHex("1a45dfa3");

    private ContainerFormat() {}

    /** Tells whether a declared content type, parameters included, is one of theirs. */
    public static boolean accepted(String contentType) {
        return TYPES.contains(bare(contentType));
    }

    /** The bare content type; by the extension where the sender knows none, as browsers know none of Matroska's. */
    public static String declared(String contentType, String filename) {
        String bare = bare(contentType);
        String extension = filename.substring(filename.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return bare.isEmpty() ? BY_EXTENSION.getOrDefault(extension, "") : bare;
    }

    /** The content type without its parameters. */
    public static String bare(String contentType) {
        int end = contentType.indexOf(';');
        return (end < 0 ? contentType : contentType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    /** Tells whether a file that begins like this is one of them. */
    public static boolean recognised(byte[] head) {
        if (head.length < 8) {
            return false;
        }
        String box = new String(head, 4, 4, StandardCharsets.ISO_8859_1);
        return FIRST_BOXES.contains(box) || Arrays.equals(head, 0, EBML.length, EBML, 0, EBML.length);
    }
}
