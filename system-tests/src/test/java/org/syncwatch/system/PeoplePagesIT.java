package org.syncwatch.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.syncwatch.system.browser.Browsers;
import org.syncwatch.system.browser.PageCheck;
import org.syncwatch.system.browser.Side;
import org.syncwatch.system.browser.Viewer;
import org.syncwatch.system.stack.AccountNames;
import org.syncwatch.system.stack.LocalStack;
import org.syncwatch.system.stack.SharedStack;

/**
 * Two people in two browsers on two nodes do all that people do with each other, by keyboard and by mouse, and no page has a serious
 * finding of axe or is wider than a desk's or a phone's window.
 */
@ExtendWith(SharedStack.class)
@Timeout(240)
class PeoplePagesIT {

    private static final Duration SEEN_WITHIN = Duration.ofSeconds(30);
    private static final double AT_THE_MOMENT_MS = 3000;
    private static final String THUMB = "👍";

    private final LocalStack stack;
    private final String suffix = Long.toString(System.nanoTime(), Character.MAX_RADIX);
    private final String adasName = "ada-" + suffix;
    private final String bobsName = "bob-" + suffix;
    private Browsers browsers;
    private Viewer ada;
    private Viewer bob;

    PeoplePagesIT(SharedStack.Holder shared) throws Exception {
        stack = shared.stack();
        browsers = new Browsers();
        ada = browsers.openBeside(stack.node(1));
        bob = browsers.openBeside(stack.node(2));
    }

    @BeforeEach
    void theySignUp() {
        ada.signUp(adasName);
        bob.signUp(bobsName);
    }

    @AfterEach
    void theyGo(TestInfo test) throws Exception {
        browsers.photograph(Files.createDirectories(Path.of("target", "screens")), test.getDisplayName());
        browsers.close();
    }

    @Test
    void theyTalkAboutAMomentOfTheFilm() {
        YouTube.standIn(ada);
        YouTube.standIn(bob);
        meet();
        ada.pasteLink(YouTube.FILM);
        ada.awaitStandIn();
        bob.awaitStandIn();
        ada.seekTo(0.5);
        awaitAt(bob, 0.5);
        Side adas = new Side(ada);
        Side bobs = new Side(bob);
        adas.goTo("Chat");
        adas.say("That hat!");
        bobs.awaitNews(1);
        bobs.goTo("Chat");
        bobs.awaitSaid("That hat!");
        bobs.reply("That hat!", "Which one?");
        bobs.react("That hat!", "thumbs up");
        adas.awaitReaction("That hat!", THUMB, bobsName);
        adas.awaitSaid("Which one?");

        ada.seekTo(0.1);
        awaitAt(bob, 0.1);
        bobs.goToMomentOf("That hat!");
        awaitAt(ada, 0.5);

        assertNoFindings(ada);
        adas.goTo("Activity");
        assertNoFindings(ada);
    }

    @Test
    void whoeverIsSentOutReadsWhyAndComesBackWhenItIsUndone() {
        meet();
        assertNoFindings(ada);
        new Side(ada).sendOut(bobsName, "Spoilers");

        new Side(ada).answerToast(bobsName + " was sent out", "Let back in");
        page(ada).getByTestId("toasts").getByText(bobsName + " may come back").waitFor();
        page(bob).getByText("Spoilers").waitFor();
        assertNoFindings(bob);
        button(bob, "Join again").click();
        bob.awaitRoom();
        ada.awaitConnected(2);
    }

    @Test
    void theOwnerChangesTheRoomWhilePeopleAreIn() {
        meet();
        page(ada).getByTestId("open-settings").click();
        Locator settings = page(ada).getByTestId("settings");
        settings.waitFor();
        assertNoFindings(ada);
        settings.getByLabel("Name", new Locator.GetByLabelOptions().setExact(true))
                .fill("Matinee");
        settings.getByText("Theatre", new Locator.GetByTextOptions().setExact(true))
                .click();
        settings.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save"))
                .click();

        page(bob)
                .getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Matinee"))
                .waitFor();
        page(bob).getByText("watches only").waitFor();
    }

    @Test
    void friendsAreMadeAndInvitedByWhatPassesBy() {
        openFriends(ada);
        page(ada).getByLabel("Add a friend").focus();
        page(ada).keyboard().type(bobsName);
        page(ada).keyboard().press("Enter");
        new Side(bob).answerToast(adasName + " wants to be your friend", "Accept");
        page(ada)
                .getByTestId("toasts")
                .getByText(bobsName + " is your friend now")
                .waitFor();

        ada.createRoom("Film night");
        openFriends(ada);
        assertNoFindings(ada);
        button(ada, "Invite " + bobsName + " to this room").click();
        new Side(bob).answerToast(adasName + " invites you to", "Join");
        bob.awaitRoom();
        ada.awaitConnected(2);
        page(ada).keyboard().press("Escape");
        page(ada)
                .getByLabel("Add a friend")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    @Test
    void theProfileIsTheirs() {
        Page page = page(ada);
        page.navigate(stack.node(1) + "/profile");
        page.getByLabel("Username").waitFor();
        assertNoFindings(ada);
        page.getByLabel("Username").fill("new-" + suffix);
        page.keyboard().press("Enter");
        page.getByTestId("account-name").getByText("new-" + suffix).waitFor();
        page.getByLabel("Present password").fill(Viewer.passwordOf(adasName));
        page.getByLabel("New password").fill("something else entirely");
        page.keyboard().press("Enter");
        page.getByTestId("toasts").getByText("Your password is changed").waitFor();
        button(ada, "Delete my account").click();
        page.getByLabel("Your password").waitFor();
        assertNoFindings(ada);
    }

    @Test
    void adminsReadWhatWasDoneAndBanPeople() throws Exception {
        AccountNames.rename(stack, adasName, SharedStack.ADMIN);
        Page page = page(ada);
        page.navigate(stack.node(1) + "/admin");
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("What was done"))
                .waitFor();
        page.getByLabel("Who").fill(bobsName);
        page.keyboard().press("Enter");
        page.getByRole(AriaRole.CELL, new Page.GetByRoleOptions().setName("auth.registered"))
                .first()
                .waitFor();
        assertNoFindings(ada);

        button(ada, "Ban an account").click();
        page.getByLabel("Username").fill(bobsName);
        page.getByLabel("Reason").fill("Spam");
        assertNoFindings(ada);
        page.keyboard().press("Enter");
        page.getByTestId("toasts").getByText(bobsName + " is banned").waitFor();
        button(ada, "Undo the ban of " + bobsName).click();
        page.getByTestId("toasts").getByText("may sign in again").waitFor();
    }

    @Test
    void aLinkLeadsOnAfterSigningInAndTheRoomIsFoundAgain() throws Exception {
        ada.createRoom("Film night");
        String link = ada.copyInviteLink();
        button(bob, "Sign out").click();
        bob.open(link);
        page(bob).getByTestId("room-name").waitFor();
        assertNoFindings(bob);
        page(bob)
                .getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Sign in"))
                .click();
        assertNoFindings(bob);
        bob.signInHere(bobsName);
        bob.awaitRoom();
        ada.awaitConnected(2);

        page(bob)
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Your rooms"))
                .click();
        page(bob)
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Rejoin Film night"))
                .waitFor();
        assertNoFindings(bob);
        for (String path : List.of("/", "/new")) {
            page(bob).navigate(stack.node(2) + path);
            page(bob).getByRole(AriaRole.MAIN).waitFor();
            assertNoFindings(bob);
        }
        Viewer stranger = browsers.openBeside(stack.node(2));
        page(stranger).navigate(stack.node(2) + "/signup");
        page(stranger).getByLabel("Email").waitFor();
        assertNoFindings(stranger);
    }

    private void meet() {
        ada.createRoom("Film night");
        bob.open(ada.copyInviteLink());
        bob.awaitRoom();
        ada.awaitConnected(2);
    }

    private static void openFriends(Viewer viewer) {
        page(viewer).getByTestId("friends-button").focus();
        page(viewer).keyboard().press("Enter");
        page(viewer).getByLabel("Add a friend").waitFor();
    }

    /** Waits until somebody's page has the film at a share of it; YouTube's player itself goes nowhere before it has played. */
    private static void awaitAt(Viewer viewer, double share) {
        Locator bar = page(viewer).getByRole(AriaRole.SLIDER, new Page.GetByRoleOptions().setName("Seek"));
        await("the film at " + share)
                .atMost(SEEN_WITHIN)
                .pollInSameThread()
                .untilAsserted(() -> assertThat(Double.parseDouble(bar.getAttribute("aria-valuenow")))
                        .isCloseTo(share * YouTube.FILM_MS, within(AT_THE_MOMENT_MS)));
    }

    private static void assertNoFindings(Viewer viewer) {
        assertThat(PageCheck.findings(viewer)).isEmpty();
    }

    private static Page page(Viewer viewer) {
        return viewer.page();
    }

    private static Locator button(Viewer viewer, String name) {
        return page(viewer).getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
