package org.syncwatch.system.browser;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** The processes of one browser at one time; every profile has renderers of its own. */
record Processes(Browser browser, Set<Long> browsers, Set<Long> renderers) {

    static Processes of(Browser browser) {
        CDPSession session = browser.newBrowserCDPSession();
        JsonObject info = session.send("SystemInfo.getProcessInfo");
        session.detach();
        Set<Long> browsers = new HashSet<>();
        Set<Long> renderers = new HashSet<>();
        for (JsonElement one : info.getAsJsonArray("processInfo")) {
            JsonObject process = one.getAsJsonObject();
            String type = process.get("type").getAsString();
            if (type.equals("browser")) {
                browsers.add(process.get("id").getAsLong());
            } else if (type.equals("renderer")) {
                renderers.add(process.get("id").getAsLong());
            }
        }
        return new Processes(browser, browsers, renderers);
    }

    Processes now() {
        return of(browser);
    }

    /** Renderers that are there and were not then. */
    Set<Long> renderersSince(Processes then) {
        Set<Long> since = new HashSet<>(renderers);
        since.removeAll(then.renderers);
        return since;
    }

    static void signal(Set<Long> processes, String signal) throws IOException, InterruptedException {
        for (long pid : processes) {
            int failed = new ProcessBuilder("kill", "-s", signal, Long.toString(pid))
                    .start()
                    .waitFor();
            if (failed != 0) {
                throw new IOException("no process " + pid);
            }
        }
    }
}
