package org.syncwatch.system.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.ClickOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import java.util.function.Consumer;

/** The player's bar, which goes away until the mouse moves over the film. */
record Controls(Page page) {

    private static final double STAY_MS = 2500;
    private static final double PATIENCE_MS = 30_000;
    private static final int ATTEMPTS = 4;

    void playOrPause() {
        click(options -> page.getByTestId("play-pause").click(options));
    }

    void seekTo(double share) {
        click(options -> {
            // Before the page knows how long the film is the bar leads nowhere.
            Locator bar = page.locator(".seek-bar:has([aria-label=Seek]:not([aria-valuemax='1']))");
            var box = bar.boundingBox();
            bar.click(options.setPosition(share * box.width, box.height / 2));
        });
    }

    void chooseRate(String label) {
        Locator rate = page.getByTestId("rate");
        click(rate::click);
        page.getByRole(
                        AriaRole.MENUITEMRADIO,
                        new GetByRoleOptions().setName(label).setExact(true))
                .click();
        rate.getByText(label).waitFor();
    }

    private void click(Consumer<ClickOptions> deed) {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            moveTheMouse();
            try {
                deed.accept(new ClickOptions().setTimeout(STAY_MS));
                return;
            } catch (TimeoutError gone) {
                // On a machine out of breath the bar may have gone before it was reached: the mouse moves again.
            }
        }
        moveTheMouse();
        deed.accept(new ClickOptions().setTimeout(PATIENCE_MS));
    }

    private void moveTheMouse() {
        Locator player = page.getByTestId("player");
        player.scrollIntoViewIfNeeded();
        var box = player.boundingBox();
        double x = box.x + box.width / 2;
        double y = box.y + box.height / 2;
        page.mouse().move(x, y - 5);
        page.mouse().move(x, y);
    }
}
