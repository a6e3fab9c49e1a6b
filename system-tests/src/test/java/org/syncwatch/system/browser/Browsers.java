package org.syncwatch.system.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.syncwatch.system.film.TestFilm;

/** Opens browsers, each a process of its own with a fresh profile; to be used from one thread. */
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

    public Browsers() throws IOException, InterruptedException {
        chromium = Chromium.program();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    /**
     * A browser on somebody's desk.
     *
     * @param origin of the node it is to talk to
     */
    public Viewer open(String origin) throws IOException {
        LaunchOptions options = new LaunchOptions().setHeadless(true).setArgs(FLAGS);
        chromium.ifPresent(options::setExecutablePath);
        Browser browser = playwright.chromium().launch(options);
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1280, 800));
        context.grantPermissions(
                List.of("clipboard-read", "clipboard-write"),
                new BrowserContext.GrantPermissionsOptions().setOrigin(origin));
        context.addInitScript(eyes());
        context.setDefaultTimeout(PATIENCE_MS);
        Page page = context.newPage();
        pages.add(page);
        return new Viewer(page, origin);
    }

    /** Keeps what every open page shows now, for whoever looks into a failure. */
    public void photograph(Path directory, String name) {
        for (int i = 0; i < pages.size(); i++) {
            pages.get(i)
                    .screenshot(new Page.ScreenshotOptions().setPath(directory.resolve(name + "-" + (i + 1) + ".png")));
        }
    }

    private static String eyes() throws IOException {
        try (InputStream script = Objects.requireNonNull(TestFilm.class.getResourceAsStream("eyes.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        playwright.close();
    }
}
