package org.syncwatch.web.media;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.syncwatch.web.pass.SignedPasses;

/**
 * The only paths under {@code /hls} there are; anything else never reaches the storage.
 *
 * @param pass not checked yet
 * @param key of the object
 */
record HlsPath(String pass, UUID film, String key, Kind kind) {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    enum Kind {
        PLAYLIST("application/vnd.apple.mpegurl", "public, max-age=5, stale-while-revalidate=10"),
        SEGMENT("video/iso.segment", FOR_EVER),
        INITIALISATION("video/mp4", FOR_EVER),
        CUES("text/vtt; charset=utf-8", FOR_EVER),
        PICTURE("image/jpeg", FOR_EVER);

        private final String contentType;
        private final String cacheControl;

        Kind(String contentType, String cacheControl) {
            this.contentType = contentType;
            this.cacheControl = cacheControl;
        }

        String contentType() {
            return contentType;
        }

        String cacheControl() {
            return cacheControl;
        }
    }

    private static final String ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String NAME = "[a-z][a-z0-9]{0,15}";
    private static final String NUMBER = "_[0-9]{5,6}";

    private static final Map<Kind, Pattern> FILES = Map.of(
            Kind.PLAYLIST, file(ID + "/" + NAME + "\\.m3u8"),
            Kind.SEGMENT, file(ID + "/" + NAME + NUMBER + "\\.m4s"),
            Kind.INITIALISATION, file(ID + "/" + NAME + "_init\\.mp4"),
            Kind.CUES, file("(?:" + ID + "/(?:" + NAME + NUMBER + "|sprites)|subtitles/" + ID + ")\\.vtt"),
            Kind.PICTURE, file(ID + "/(?:poster|sprites_[0-9]{3,5})\\.jpg"));

    static Optional<HlsPath> of(@Nullable String pathInfo) {
        String path = pathInfo == null ? "" : pathInfo;
        return Stream.of(Kind.values()).flatMap(kind -> read(path, kind)).findFirst();
    }

    private static Stream<HlsPath> read(String path, Kind kind) {
        Matcher matcher = Objects.requireNonNull(FILES.get(kind)).matcher(path);
        return matcher.matches()
                ? Stream.of(new HlsPath(
                        matcher.group("pass"),
                        UUID.fromString(matcher.group("film")),
                        "hls/" + matcher.group("file"),
                        kind))
                : Stream.empty();
    }

    /** The output the object is a part of; empty for subtitles that were added later. */
    Optional<String> attempt() {
        String folder = key.split("/", -1)[2];
        return folder.equals("subtitles") ? Optional.empty() : Optional.of(folder);
    }

    private static Pattern file(String shape) {
        return Pattern.compile(
                "/(?<pass>[A-Za-z0-9_-]{" + SignedPasses.CHARACTERS + "})/(?<file>(?<film>" + ID + ")/" + shape + ")");
    }
}
