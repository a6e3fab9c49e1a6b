package org.syncwatch.system.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Opens browsers, each with a fresh profile; to be used from one thread. */
public final class Browsers implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--autoplay-policy=no-user-gesture-required");
    private static final double PATIENCE_MS = 30_000;

    private final Optional<Path> chromium;
    private final Playwright playwright;
    private final List<Page> pages = new ArrayList<>();
    private @Nullable Browser shared;

    public Browsers() throws IOException, InterruptedException {
        chromium = Chromium.program();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    /**
     * A browser on somebody's desk, a process of its own.
     *
     * @param origin of the node it is to talk to
     * @param scripts run in every page before the page's own
     */
    public Viewer open(String origin, Script... scripts) throws IOException {
        return viewer(launch(), new Browser.NewContextOptions(), origin, scripts);
    }

    /** A profile of its own in one browser that all who are opened beside each other share, because it costs less. */
    public Viewer openBeside(String origin, Script... scripts) throws IOException {
        Browser browser = shared == null ? launch() : shared;
        shared = browser;
        return viewer(browser, new Browser.NewContextOptions(), origin, scripts);
    }

    /**
     * The same person's browser, started again.
     *
     * @param profile cookies and storage as {@link Viewer#profile} told them
     */
    public Viewer openAgain(String origin, String profile) throws IOException {
        return viewer(launch(), new Browser.NewContextOptions().setStorageState(profile), origin);
    }

    private Browser launch() {
        LaunchOptions options = new LaunchOptions().setHeadless(true).setArgs(FLAGS);
        chromium.ifPresent(options::setExecutablePath);
        return playwright.chromium().launch(options);
    }

    private Viewer viewer(Browser browser, Browser.NewContextOptions options, String origin, Script... scripts)
            throws IOException {
        Processes before = Processes.of(browser);
        BrowserContext context = browser.newContext(options.setViewportSize(800, 600));
        context.grantPermissions(
                List.of("clipboard-read", "clipboard-write"),
                new BrowserContext.GrantPermissionsOptions().setOrigin(origin));
        // As one script, because the order of several is not promised.
        context.addInitScript(Stream.concat(Stream.of(Script.EYES, Script.METER, Script.LINE), Arrays.stream(scripts))
                .map(Script::text)
                .collect(Collectors.joining(";\n")));
        context.setDefaultTimeout(PATIENCE_MS);
        Page page = context.newPage();
        pages.add(page);
        return new Viewer(page, origin, before);
    }

    /** Keeps what every open page shows now, for whoever looks into a failure. */
    public void photograph(Path directory, String name) {
        for (int i = 0; i < pages.size(); i++) {
            Page page = pages.get(i);
            if (!page.isClosed()) {
                page.screenshot(new Page.ScreenshotOptions().setPath(directory.resolve(name + "-" + (i + 1) + ".png")));
            }
        }
    }

    @Override
    public void close() {
        playwright.close();
    }
}
