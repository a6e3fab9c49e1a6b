package org.syncwatch.system;

import org.syncwatch.system.browser.Script;
import org.syncwatch.system.browser.Viewer;

/** A stand-in that implements the documented player API and takes the live service's place; its film lasts ten minutes. */
final class YouTube {

    static final String FILM = "https://youtu.be/aqz-KE-bpKQ";
    static final double FILM_MS = 600_000;

    private static final String API = "https://www.youtube.com/iframe_api";
    private static final Script STAND_IN = Script.of(YouTube.class, "fakes/youtube-iframe-api.js");

    private YouTube() {}

    static void standIn(Viewer viewer) {
        viewer.standIn(API, STAND_IN);
    }
}
