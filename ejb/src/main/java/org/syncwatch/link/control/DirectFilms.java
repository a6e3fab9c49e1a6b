package org.syncwatch.link.control;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.syncwatch.link.entity.LinkRefusal;
import org.syncwatch.link.entity.Sighting.Seen;
import org.syncwatch.link.entity.Verdict;
import org.syncwatch.link.entity.Verdict.Playable;
import org.syncwatch.link.entity.Verdict.Refused;
import org.syncwatch.protocol.Source;
import org.syncwatch.protocol.Source.Direct.Format;
import org.syncwatch.video.control.Title;

/** Tells films for our own player by what their server answers; a file's name promises nothing. */
final class DirectFilms {

    private static final Set<String> PAGES = Set.of("text/html", "application/xhtml+xml");
    private static final Set<String> FILES =
            Set.of("", "application/mp4", "application/octet-stream", "binary/octet-stream");
    private static final Pattern PLAYLIST = Pattern.compile("^(?:\u00EF\u00BB\u00BF)?#EXTM3U\\b.*", Pattern.DOTALL);
    private static final Pattern PROTECTED = Pattern.compile(
            "(?m)^#EXT-X-(?:SESSION-)?KEY:.*KEYFORMAT=\"(?:com\\.|urn:uuid:)", Pattern.CASE_INSENSITIVE);

    private static final String NO_RANGES = "The film's server sends it only from the beginning: jumping may not work.";

    private DirectFilms() {}

    static Verdict judge(Seen seen, Set<String> origins) {
        if (PAGES.contains(seen.mediaType())) {
            return new Refused(FrameRules.refusal(seen, origins));
        }
        if (!seen.successful()) {
            return new Refused(LinkRefusal.UNREACHABLE);
        }
        if (PLAYLIST.matcher(seen.head()).matches()) {
            return playlist(seen, origins);
        }
        return mp4(seen) ? file(seen) : new Refused(LinkRefusal.NOT_A_FILM);
    }

    private static Verdict playlist(Seen seen, Set<String> origins) {
        if (PROTECTED.matcher(seen.head()).find()) {
            return new Refused(LinkRefusal.DRM_PROTECTED);
        }
        if (!readable(seen.headers("access-control-allow-origin"), origins)) {
            return new Refused(LinkRefusal.CORS_MISSING);
        }
        // Browsers get the address that answered, because the permission was given there.
        return new Playable(direct(seen.at(), Format.hls, seen), null);
    }

    private static boolean readable(List<String> allowed, Set<String> origins) {
        if (allowed.size() != 1) {
            return false;
        }
        String page = allowed.get(0).strip().toLowerCase(Locale.ROOT);
        return page.equals("*") || origins.contains(page);
    }

    private static boolean mp4(Seen seen) {
        boolean declared = seen.mediaType().startsWith("video/") || FILES.contains(seen.mediaType());
        return declared && seen.head().startsWith("ftyp", 4);
    }

    private static Verdict file(Seen seen) {
        boolean ranges = seen.status() == 206 || seen.headers("accept-ranges").contains("bytes");
        return new Playable(direct(seen.asked(), Format.mp4, seen), ranges ? null : NO_RANGES);
    }

    private static Source direct(URI address, Format format, Seen seen) {
        return new Source.Direct(address.toString(), format, title(seen.asked().getPath()));
    }

    private static String title(@Nullable String path) {
        return Title.of(path == null ? "" : path);
    }
}
