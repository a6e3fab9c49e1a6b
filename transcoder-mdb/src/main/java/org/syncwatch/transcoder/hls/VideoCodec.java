package org.syncwatch.transcoder.hls;

import java.util.HexFormat;

/** Reads the RFC 6381 codec name out of an initialisation segment. */
public final class VideoCodec {

    private VideoCodec() {}

    /** @throws IllegalArgumentException when the segment holds no H.264 configuration */
    public static String named(byte[] initialisation) {
        // Within avcC: version, then profile, compatibility and level, the three bytes the name spells in hexadecimal.
        for (int i = 0; i + 8 <= initialisation.length; i++) {
            boolean found = initialisation[i] == 'a'
                    && initialisation[i + 1] == 'v'
                    && initialisation[i + 2] == 'c'
                    && initialisation[i + 3] == 'C';
            if (found) {
                return "avc1." + HexFormat.of().formatHex(initialisation, i + 5, i + 8);
            }
        }
        throw new IllegalArgumentException("an initialisation segment without H.264 configuration");
    }
}
