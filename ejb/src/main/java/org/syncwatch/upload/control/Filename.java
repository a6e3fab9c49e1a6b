package org.syncwatch.upload.control;

import org.syncwatch.video.control.Title;

/** What a sender calls a file, fit for display. */
public final class Filename {

    private static final String UNNAMED = "Film";

    private Filename() {}

    /** Without folders and what shows as nothing, and with its extension. */
    public static String shown(String sent) {
        return Title.shown(sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1), UNNAMED);
    }
}
