package org.syncwatch.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** Somebody in front of a browser: what they do by hand and what they see. */
public final class Viewer {

    private static final double PATIENCE_MS = 30_000;
    private static final Duration TRANSCODED_WITHIN = Duration.ofMinutes(3);

    private final Page page;
    private final String origin;
    private final Processes before;
    private final Controls controls;
    private Set<Long> renderers = Set.of();

    /** @param before the browser's processes before this page was there */
    Viewer(Page page, String origin, Processes before) {
        this.page = page;
        this.origin = origin;
        this.before = before;
        this.controls = new Controls(page);
    }

    public void signUp(String name) {
        go("/signup");
        page.getByLabel("Email").fill(name + "@example.org");
        page.getByLabel("Username").fill(name);
        page.getByLabel("Password").fill(passwordOf(name));
        button("Create account").click();
        page.waitForURL(Pattern.compile("^(?!.*/signup).*$"));
    }

    public void signIn(String name) {
        go("/signin");
        signInHere(name);
    }

    /** The same on the page that asks for it. */
    public void signInHere(String name) {
        page.getByLabel(Pattern.compile("email|username", Pattern.CASE_INSENSITIVE))
                .fill(name);
        page.getByLabel("Password").fill(passwordOf(name));
        button("Sign in").last().click();
        page.waitForURL(Pattern.compile("^(?!.*/signin).*$"));
    }

    /** The password of everybody whom these tests sign up. */
    public static String passwordOf(String name) {
        return "correct horse of " + name;
    }

    public void createRoom(String name) {
        go("/new");
        page.getByLabel("Name (optional)").fill(name);
        button("Create the room").click();
        testId("room").waitFor();
    }

    /** Copies the invite link and reads it from the clipboard. */
    public String copyInviteLink() {
        testId("copy-link").click();
        page.getByText("Invite link copied").waitFor();
        return (String) page.evaluate("navigator.clipboard.readText()");
    }

    /** Opens a link somebody sent; a node's own origin stands in for the load balancer's. */
    public void open(String link) {
        go(URI.create(link).getPath());
    }

    public void joinAsGuest(String name) {
        page.getByLabel("Your name").fill(name);
        button("Join the room").click();
        testId("room").waitFor();
    }

    public void awaitRoom() {
        testId("room").waitFor();
    }

    /** Waits until this viewer sees so many people connected. */
    public void awaitConnected(int people) {
        assertThat(page.locator("[data-testid=participant][data-connected=true]"))
                .hasCount(people, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE_MS));
    }

    /** Chooses a film in the file chooser and waits until its progress is seen. */
    public void upload(Path film) {
        page.waitForFileChooser(() -> button("Choose a file").click()).setFiles(film);
        page.locator("[data-testid=upload-progress], [data-testid=preparing]")
                .first()
                .waitFor();
    }

    /** Puts a film on by its link. */
    public void pasteLink(String link) {
        testId("link-input").fill(link);
        testId("link-submit").click();
    }

    /** A script that lies beside a class answers in the place of an address of the world outside. */
    public void standIn(String address, Script script) {
        page.route(
                address,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/javascript")
                        .setBody(script.text())));
    }

    /** Waits until a stand-in for a provider's player shows the film. */
    public void awaitStandIn() {
        await("the stand-in's film")
                .atMost(Duration.ofMillis((long) PATIENCE_MS))
                .pollInSameThread()
                .until(() -> page.evaluate("globalThis.fakeFilm !== undefined"), Boolean.TRUE::equals);
        testId("play-pause").waitFor();
    }

    /** Lets go of a file over the page, as a hand with a mouse would; tells when, milliseconds since 1970. */
    public double drop(Path film) {
        page.evaluate("document.body.append(Object.assign(document.createElement('input'), {type:'file', id:'hand'}))");
        page.locator("#hand").setInputFiles(film);
        return ((Number) page.evaluate(DROP)).doubleValue();
    }

    private static final String DROP = """
            () => {
              const hand = document.querySelector('#hand');
              const dataTransfer = new DataTransfer();
              dataTransfer.items.add(hand.files[0]);
              hand.remove();
              const at = performance.timeOrigin + performance.now();
              for (const type of ['dragenter', 'dragover', 'drop']) {
                document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
              }
              return at;
            }""";

    /** Waits until the film stands on the screen and all of it can be watched. */
    public void awaitPlayable() {
        Locator.WaitForOptions patience =
                new Locator.WaitForOptions().setTimeout((double) TRANSCODED_WITHIN.toMillis());
        testId("play-pause").waitFor(patience);
        firstFrameAt();
        await("the whole film in the player")
                .atMost(TRANSCODED_WITHIN)
                .pollInSameThread()
                .until(() -> page.evaluate(WHOLE), Boolean.TRUE::equals);
    }

    /** The player has heard of the end, to which the seek bar goes. */
    private static final String WHOLE = """
            () => {
              const { duration } = document.querySelector('[data-testid=player] video');
              const end = Number(document.querySelector('.seek-bar [role=slider]').getAttribute('aria-valuemax'));
              return document.querySelector('[data-testid=seek-unmade]') === null && 1000 * duration > end - 1000;
            }""";

    public void playOrPause() {
        controls.playOrPause();
    }

    /** Clicks the seek bar at a share of its length, 0 to 1. */
    public void seekTo(double share) {
        controls.seekTo(share);
    }

    public void chooseRate(String label) {
        controls.chooseRate(label);
    }

    /** Waits until this page shows that the room plays, or stands. */
    public void awaitPlaying(boolean playing) {
        page.locator("[data-testid=player][data-playing=" + playing + "]").waitFor();
    }

    /** Everything displayed in the last so many milliseconds. */
    public List<Shown> displayed(double lastMs) {
        List<?> noted = (List<?>) page.evaluate("ms => eyes.last(ms)", lastMs);
        return noted.stream().map(one -> Shown.of((Map<?, ?>) one)).toList();
    }

    /** When the first frame of the film came to the screen. */
    public double firstFrameAt() {
        // Not by waitForFunction: that evaluates a string in the page, which the page's policy forbids.
        await("the film's first frame on the screen")
                .atMost(TRANSCODED_WITHIN)
                .pollInSameThread()
                .until(() -> page.evaluate("eyes.first() !== null"), Boolean.TRUE::equals);
        return Shown.of((Map<?, ?>) page.evaluate("eyes.first()")).at();
    }

    /** The frame that stands on the screen; empty while the film moves. */
    public OptionalInt still() {
        return page.evaluate("eyes.still()") instanceof Number number
                ? OptionalInt.of(number.intValue())
                : OptionalInt.empty();
    }

    /** What the page's meter noted since it was last read. */
    public Reading reading() {
        return Reading.of((Map<?, ?>) page.evaluate("meter.take()"));
    }

    /** What the page's socket did so far. */
    public Line line() {
        return Line.of((Map<?, ?>) page.evaluate("({ ...line })"));
    }

    /** From now on so many of the frames about commands never reach the page, 0 to 1. */
    public void loseCommands(double share) {
        page.evaluate("share => line.lose(share)", share);
    }

    /** Film segments that this page asks for do not come until the returned hold is let go. */
    public Hold holdSegments() {
        return Hold.on(page, "**/*.m4s");
    }

    /** Whether this page says that somebody is waited for, and names them. */
    public boolean seesWaitingFor(String name) {
        Locator waiting = testId("waiting");
        return waiting.isVisible() && waiting.innerText().contains(name);
    }

    /** The video's data runs out for a while; returns at once. */
    public void starve(Duration time) {
        page.evaluate("ms => meter.starve(ms)", (double) time.toMillis());
    }

    /** The page's process stands still for a while, as in a computer that is asleep or out of breath; others go on. */
    public void freeze(Duration time) throws IOException, InterruptedException {
        Processes.signal(renderers, "STOP");
        try {
            Thread.sleep(time.toMillis());
        } finally {
            Processes.signal(renderers, "CONT");
        }
    }

    /** Cookies and storage, for {@link Browsers#openAgain}. */
    public String profile() {
        return page.context().storageState();
    }

    /** Kills the browser without a word. */
    public void kill() throws IOException, InterruptedException {
        Processes.signal(before.browsers(), "KILL");
    }

    public void leave() {
        page.context().close();
    }

    /** The page itself, for what no person does. */
    public Page page() {
        return page;
    }

    private void go(String path) {
        page.navigate(origin + path);
        if (renderers.isEmpty()) {
            // Now, before another page comes: later nobody can tell whose they are.
            renderers = before.now().renderersSince(before);
        }
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator testId(String id) {
        return page.getByTestId(id);
    }
}
