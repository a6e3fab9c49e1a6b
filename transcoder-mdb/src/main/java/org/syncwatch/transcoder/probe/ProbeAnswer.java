package org.syncwatch.transcoder.probe;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.syncwatch.transcoder.process.InputGuard;

/** The part of ffprobe's JSON that matters here, with every absent field as null. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ProbeAnswer(@Nullable List<Stream> streams, @Nullable Format format) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Format(
            @Nullable String duration,
            @JsonProperty("start_time") @Nullable String startTime,
            @JsonProperty("bit_rate") @Nullable String bitRate) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record StreamSide(@Nullable Double rotation) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Stream(
            int index,
            @JsonProperty("codec_type") @Nullable String codecType,
            @JsonProperty("codec_name") @Nullable String codecName,
            @Nullable String profile,
            int level,
            @JsonProperty("pix_fmt") @Nullable String pixelFormat,
            @JsonProperty("field_order") @Nullable String fieldOrder,
            int width,
            int height,
            @JsonProperty("sample_aspect_ratio") @Nullable String sampleAspectRatio,
            @JsonProperty("avg_frame_rate") @Nullable String averageFrameRate,
            @JsonProperty("r_frame_rate") @Nullable String baseFrameRate,
            @JsonProperty("color_transfer") @Nullable String colorTransfer,
            @JsonProperty("start_time") @Nullable String startTime,
            @Nullable String duration,
            int channels,
            @Nullable Map<String, Integer> disposition,
            @Nullable Map<String, String> tags,
            @JsonProperty("side_data_list") @Nullable List<StreamSide> sideData) {

        private static final Set<String> PICTURES =
                Set.of("h264", "hevc", "vp8", "vp9", "av1", "mpeg4", "mpeg2video", "prores", "mjpeg");
        private static final Set<String> SOUNDS =
                Set.of("aac", "opus", "vorbis", "mp3", "ac3", "eac3", "flac", "alac", "dts");
        private static final Set<String> TEXTS = Set.of("subrip", "ass", "ssa", "mov_text", "webvtt", "text");

        boolean video() {
            return "video".equals(codecType) && !disposed("attached_pic");
        }

        boolean audio() {
            return "audio".equals(codecType);
        }

        boolean readableText() {
            return "subtitle".equals(codecType) && TEXTS.contains(codec());
        }

        boolean decodable() {
            return video() ? PICTURES.contains(codec()) : SOUNDS.contains(codec()) || InputGuard.PCM.contains(codec());
        }

        boolean disposed(String name) {
            return disposition != null && disposition.getOrDefault(name, 0) == 1;
        }

        @Nullable
        String tag(String name) {
            return tags == null ? null : tags.get(name);
        }

        boolean rotated() {
            return sideData != null
                    && sideData.stream().map(StreamSide::rotation).anyMatch(turn -> turn != null && turn != 0);
        }

        boolean sideways() {
            return sideData != null
                    && sideData.stream()
                            .map(StreamSide::rotation)
                            .anyMatch(turn -> turn != null && Math.round(Math.abs(turn)) % 180 == 90);
        }

        boolean highDynamicRange() {
            return "smpte2084".equals(colorTransfer) || "arib-std-b67".equals(colorTransfer);
        }

        private String codec() {
            return codecName == null ? "" : codecName;
        }
    }
}
