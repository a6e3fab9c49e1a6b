package org.syncwatch.web.media;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The only paths under {@code /hls} there are; anything else never reaches the storage.
 *
 * @param key of the object
 */
record HlsPath(String key, Kind kind) {

    enum Kind {
        PLAYLIST("application/vnd.apple.mpegurl", "public, max-age=5, stale-while-revalidate=10"),
        SEGMENT("video/iso.segment", "public, max-age=31536000, immutable"),
        INITIALISATION("video/mp4", "public, max-age=31536000, immutable");

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

    private static final String UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern SHAPE = Pattern.compile("/(" + UUID + "/" + UUID
            + "/[a-z][a-z0-9]{0,15}(?:(?<playlist>\\.m3u8)|(?<segment>_[0-9]{5,6}\\.m4s)|_init\\.mp4))");

    static Optional<HlsPath> of(@Nullable String pathInfo) {
        Matcher matcher = SHAPE.matcher(pathInfo == null ? "" : pathInfo);
        return matcher.matches()
                ? Optional.of(new HlsPath("hls/" + matcher.group(1), kind(matcher)))
                : Optional.empty();
    }

    private static Kind kind(Matcher matcher) {
        if (matcher.group("playlist") != null) {
            return Kind.PLAYLIST;
        }
        return matcher.group("segment") != null ? Kind.SEGMENT : Kind.INITIALISATION;
    }
}
