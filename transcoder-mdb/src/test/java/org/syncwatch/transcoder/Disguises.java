package org.syncwatch.transcoder;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Texts that pass for films and point at something else. */
final class Disguises {

    private static final List<String> ALL = List.of(
            "#EXTM3U\n#EXT-X-TARGETDURATION:5\n#EXTINF:5,\n{bait}\n#EXT-X-ENDLIST\n",
            """
            #EXTM3U
            #EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="s",NAME="s",URI="{bait}"
            #EXT-X-STREAM-INF:BANDWIDTH=1,SUBTITLES="s"
            {bait}
            """,
            "#EXTM3U\n#EXT-X-TARGETDURATION:5\n#EXT-X-KEY:METHOD=AES-128,URI=\"{bait}\"\n#EXTINF:5,\n{bait}\n",
            "ffconcat version 1.0\nfile '{bait}'\n",
            "<?xml version=\"1.0\"?><MPD xmlns=\"urn:mpeg:dash:schema:mpd:2011\" type=\"static\""
                    + " mediaPresentationDuration=\"PT5S\"><Period><AdaptationSet mimeType=\"video/mp4\">"
                    + "<Representation id=\"1\" bandwidth=\"1\"><BaseURL>{bait}</BaseURL><SegmentBase/>"
                    + "</Representation></AdaptationSet></Period></MPD>",
            """
            v=0
            o=- 0 0 IN IP4 127.0.0.1
            s=x
            c=IN IP4 127.0.0.1
            t=0 0
            m=video {port} RTP/AVP 96
            a=rtpmap:96 H264/90000
            """,
            "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"{bait}\">]><MPD>&e;</MPD>");

    private Disguises() {}

    static Stream<String> all() {
        return ALL.stream();
    }

    /** The text once for each way to name the file, and once for a server of this machine. */
    static List<String> baited(String disguise, Path canary, int port) {
        return Stream.of("file://" + canary, canary.toString(), "http://127.0.0.1:" + port + "/segment.ts")
                .map(bait -> disguise.replace("{bait}", bait).replace("{port}", Integer.toString(port)))
                .toList();
    }
}
