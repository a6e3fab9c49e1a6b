package org.syncwatch.transcoder.probe;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The part of ffprobe's JSON that matters here, with every absent field as null. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ProbeAnswer(@Nullable List<Stream> streams, @Nullable Format format) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Format(@Nullable String duration) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record StreamSide(@Nullable Double rotation) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Stream(
            int index,
            @JsonProperty("codec_type") @Nullable String codecType,
            @JsonProperty("codec_name") @Nullable String codecName,
            int width,
            int height,
            @JsonProperty("sample_aspect_ratio") @Nullable String sampleAspectRatio,
            @JsonProperty("avg_frame_rate") @Nullable String averageFrameRate,
            @JsonProperty("color_transfer") @Nullable String colorTransfer,
            @Nullable String duration,
            int channels,
            @Nullable Map<String, Integer> disposition,
            @Nullable Map<String, String> tags,
            @JsonProperty("side_data_list") @Nullable List<StreamSide> sideData) {

        private static final Set<String> PICTURES =
                Set.of("h264", "hevc", "vp8", "vp9", "av1", "mpeg4", "mpeg2video", "prores", "mjpeg");
        private static final Set<String> SOUNDS =
                Set.of("aac", "opus", "vorbis", "mp3", "ac3", "eac3", "flac", "alac", "dts");

        boolean video() {
            return "video".equals(codecType) && !disposed("attached_pic");
        }

        boolean audio() {
            return "audio".equals(codecType);
        }

        boolean decodable() {
            String codec = codecName == null ? "" : codecName;
            return video() ? PICTURES.contains(codec) : SOUNDS.contains(codec) || codec.startsWith("pcm_");
        }

        boolean disposed(String name) {
            return disposition != null && disposition.getOrDefault(name, 0) == 1;
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
    }
}
