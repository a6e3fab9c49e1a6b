package org.syncwatch.video.control;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files that an HLS playlist of ours names; all lie beside it. */
public final class Playlist {

    private static final Pattern IN_TAG = Pattern.compile("URI=\"([\\w.]+)\"");
    private static final Pattern NAME = Pattern.compile("[\\w.]+");

    private Playlist() {}

    public static Set<String> files(String text) {
        Set<String> files = new LinkedHashSet<>();
        for (String line : text.split("\n", -1)) {
            String stripped = line.strip();
            if (stripped.startsWith("#")) {
                Matcher uris = IN_TAG.matcher(stripped);
                while (uris.find()) {
                    files.add(uris.group(1));
                }
            } else if (NAME.matcher(stripped).matches()) {
                files.add(stripped);
            }
        }
        return files;
    }

    /** Whether the file is a playlist itself. */
    public static boolean is(String file) {
        return file.endsWith(".m3u8");
    }
}
