package org.syncwatch.system.browser;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** What stands beside the film: people, chat and what happened; by keyboard where people mostly use one. */
public final class Side {

    private static final int TABS = 3;

    private final Page page;
    private final Keyboard keyboard;

    public Side(Viewer viewer) {
        this.page = viewer.page();
        this.keyboard = page.keyboard();
    }

    /** Goes to a tab by arrow key. */
    public void goTo(String tab) {
        Locator selected = page.getByRole(AriaRole.TAB, new GetByRoleOptions().setSelected(true));
        selected.focus();
        for (int step = 0; step < TABS && !selected.innerText().startsWith(tab); step++) {
            keyboard.press("ArrowRight");
        }
        selected.filter(new Locator.FilterOptions().setHasText(tab)).waitFor();
    }

    /** Waits until the tab tells that so many messages are new. */
    public void awaitNews(int messages) {
        page.getByRole(
                        AriaRole.TAB,
                        new GetByRoleOptions().setName(Pattern.compile("^Chat\\s*" + messages + "\\s*new$")))
                .waitFor();
    }

    /** Types a message and sends it off by the enter key. */
    public void say(String text) {
        page.getByTestId("chat-input").focus();
        keyboard.type(text);
        keyboard.press("Enter");
        awaitSaid(text);
    }

    public void awaitSaid(String text) {
        message(text).waitFor();
    }

    public void reply(String to, String text) {
        tool(to, "^Reply to ").click();
        say(text);
        message(text).getByText(Pattern.compile("In answer to")).waitFor();
    }

    /** @param emoji as it is called */
    public void react(String to, String emoji) {
        tool(to, "^React to ").click();
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(emoji).setExact(true))
                .click();
    }

    /** @param by the only one who reacted so */
    public void awaitReaction(String to, String emoji, String by) {
        message(to).getByLabel(emoji + " 1: " + by).waitFor();
    }

    /** Takes the room to the moment at which something was said. */
    public void goToMomentOf(String text) {
        message(text).getByRole(AriaRole.BUTTON, named("go to this moment")).click();
    }

    /** Sends somebody out for a while, without a mouse. */
    public void sendOut(String name, String reason) {
        page.getByLabel("What " + name + " may do").focus();
        keyboard.press("Enter");
        Locator last = page.getByRole(AriaRole.MENUITEM, new GetByRoleOptions().setName("Send out…"));
        last.waitFor();
        keyboard.press("End");
        last.and(page.locator(":focus")).waitFor();
        keyboard.press("Enter");
        page.getByLabel("Reason (optional)").focus();
        keyboard.type(reason);
        page.getByTestId("send-out").focus();
        keyboard.press("Enter");
    }

    /** Presses what a passing message offers. */
    public void answerToast(String text, String action) {
        Locator toast =
                page.getByTestId("toasts").locator(".toast").filter(new Locator.FilterOptions().setHasText(text));
        toast.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(action).setExact(true))
                .click();
    }

    private Locator tool(String of, String name) {
        message(of).hover();
        return message(of).getByRole(AriaRole.BUTTON, named(name));
    }

    /** The first one with these words; an answer to it has them, too. */
    private Locator message(String text) {
        return page.getByTestId("chat-message")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
    }

    private static Locator.GetByRoleOptions named(String pattern) {
        return new Locator.GetByRoleOptions().setName(Pattern.compile(pattern));
    }
}
