package org.syncwatch.system.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;

/** Looks at a page as those do who do not see it, do not use a mouse, or hold a phone. */
public final class PageCheck {

    private static final Script AXE = Script.of(PageCheck.class, "/axe.min.js");
    private static final int HEIGHT = 800;
    private static final int[] WIDTHS = {1280, 360};

    private static final String SERIOUS = """
            () => axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations
              .filter(({ impact }) => impact === 'serious' || impact === 'critical')
              .map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' and ')}`))""";

    /** Whatever scrolls by itself may be as wide as it likes. */
    private static final String TOO_WIDE = """
            () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))).then(() => {
              const { scrollWidth, clientWidth } = document.documentElement;
              return scrollWidth <= clientWidth ? [] : [`${scrollWidth - clientWidth} px wider than the window: ` +
                [...document.querySelectorAll('body *:not([aria-hidden] *)')]
                  .filter((one) => one.getBoundingClientRect().right > clientWidth + 1)
                  .slice(0, 3).map((one) => one.outerHTML.slice(0, 120)).join(' and ')];
            })""";

    private PageCheck() {}

    /** Everything serious or critical that axe finds, and what does not fit into the window of a desk or of a phone. */
    public static List<String> findings(Viewer viewer) {
        Page page = viewer.page();
        var before = page.viewportSize();
        // What still moves or fades in has no colours to judge.
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        page.evaluate(AXE.text());
        List<String> findings = new ArrayList<>();
        for (int width : WIDTHS) {
            page.setViewportSize(width, HEIGHT);
            note(page, TOO_WIDE, width, findings);
            note(page, SERIOUS, width, findings);
        }
        page.setViewportSize(before.width, before.height);
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));
        return findings;
    }

    private static void note(Page page, String question, int width, List<String> findings) {
        for (Object finding : (List<?>) page.evaluate(question)) {
            findings.add(page.url() + " at " + width + " px: " + finding);
        }
    }
}
