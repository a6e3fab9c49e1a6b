package org.syncwatch.transcoder.process;

import java.util.List;

/** The options that keep ffmpeg and ffprobe from following a hostile file anywhere; they stand before every input. */
public final class InputGuard {

    /** Beyond this a single frame can exhaust the memory limit. */
    public static final long MOST_PIXELS = 36_000_000;

    /** The uncompressed sounds that are decoded. */
    public static final List<String> PCM = List.of(
            "pcm_s16le",
            "pcm_s16be",
            "pcm_s24le",
            "pcm_s24be",
            "pcm_s32le",
            "pcm_s32be",
            "pcm_f32le",
            "pcm_f32be",
            "pcm_f64le",
            "pcm_u8",
            "pcm_mulaw",
            "pcm_alaw",
            "pcm_bluray",
            "pcm_dvd");

    private static final String DECODERS = String.join(
            ",",
            "h264,hevc,vp8,vp9,libdav1d,libaom-av1,av1,mpeg4,mpeg2video,prores,mjpeg",
            "aac,opus,libopus,vorbis,libvorbis,mp3,mp3float,ac3,eac3,flac,alac,dca",
            String.join(",", PCM),
            "subrip,srt,ass,ssa,mov_text,webvtt,text");

    private InputGuard() {}

    public static List<String> options() {
        return List.of(
                "-protocol_whitelist",
                "file,pipe",
                "-format_whitelist",
                "mov,matroska",
                "-codec_whitelist",
                DECODERS,
                "-max_pixels",
                Long.toString(MOST_PIXELS));
    }
}
