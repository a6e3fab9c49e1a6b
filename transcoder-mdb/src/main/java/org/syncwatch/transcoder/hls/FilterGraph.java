package org.syncwatch.transcoder.hls;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.syncwatch.transcoder.probe.Film;

/** What happens to the decoded pictures: one branch for each size, {@code [v0]} and on, and {@code [previews]}. */
record FilterGraph(
        Film.Picture picture,
        List<Rendition> renditions,
        Encoder encoder,
        @Nullable Sprites sprites) {

    static final String PREVIEWS = "[previews]";

    private static final double HIGHEST_FRAME_RATE = 60;

    /** @param evenly false keeps every frame at its own time */
    String text(boolean evenly) {
        List<String> branches = new ArrayList<>();
        if (sprites != null) {
            branches.add(sprites.filters(toned()) + PREVIEWS);
        }
        if (!renditions.isEmpty()) {
            branches.add(sizes());
        }
        String pace = evenly ? pace().map(rate -> "fps=" + rate + ",").orElse("") : "";
        return "[0:" + picture.stream() + "]" + pace + split("s", branches);
    }

    /** The largest is made from the source, the others from the largest: fewer lines to scale, and the same to see. */
    private String sizes() {
        List<String> branches = new ArrayList<>();
        for (int i = 0; i < renditions.size(); i++) {
            String smaller = i == 0 ? "" : scale(renditions.get(i)) + ",";
            branches.add(smaller + encoder.intake() + "[v" + i + "]");
        }
        return scale(renditions.get(0)) + toned() + "," + split("l", branches);
    }

    private static String split(String name, List<String> branches) {
        StringBuilder ends = new StringBuilder("split=" + branches.size());
        StringBuilder filters = new StringBuilder();
        for (int i = 0; i < branches.size(); i++) {
            String end = "[" + name + i + "]";
            ends.append(end);
            filters.append(';').append(end).append(branches.get(i));
        }
        return ends.append(filters).toString();
    }

    /** The rate frames are brought to, when they come too often or at odd times. */
    private Optional<String> pace() {
        double rate = picture.framesPerSecond();
        if (rate > HIGHEST_FRAME_RATE) {
            return Optional.of("60");
        }
        if (picture.steady()) {
            return Optional.empty();
        }
        double usual = DoubleStream.of(24, 25, 30, 50, HIGHEST_FRAME_RATE)
                .filter(each -> each >= 0.98 * rate)
                .findFirst()
                .orElse(HIGHEST_FRAME_RATE);
        return Optional.of(Integer.toString((int) (rate == 0 ? 30 : usual)));
    }

    private static String scale(Rendition rendition) {
        return "scale=" + rendition.width() + ":" + rendition.height() + ":flags=bicubic,setsar=1";
    }

    private String toned() {
        return toned(picture);
    }

    /** Tone mapping works in floats, so it comes after the picture has become small. */
    static String toned(Film.Picture picture) {
        return picture.highDynamicRange()
                ? ",zscale=t=linear:npl=100,format=gbrpf32le,zscale=p=bt709,tonemap=hable:desat=0"
                        + ",zscale=t=bt709:m=bt709:r=tv"
                : "";
    }
}
