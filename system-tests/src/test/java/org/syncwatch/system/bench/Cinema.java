package org.syncwatch.system.bench;

import java.util.Map;
import org.syncwatch.system.browser.Browsers;
import org.syncwatch.system.browser.Viewer;
import org.syncwatch.system.stack.LocalStack;
import org.syncwatch.system.stack.StackPlan;

/** A fresh two-node stack with Ada in a browser on one node and Bob, in the same room, on the other. */
record Cinema(LocalStack stack, Browsers browsers, Viewer ada, Viewer bob) implements AutoCloseable {

    static Cinema open(String name) throws Exception {
        LocalStack stack = LocalStack.start(StackPlan.fresh(name, 2, Map.of()));
        Browsers browsers = new Browsers();
        Viewer ada = browsers.open(stack.node(1));
        Viewer bob = browsers.open(stack.node(2));
        ada.signUp("ada");
        ada.createRoom("Film night");
        bob.open(ada.copyInviteLink());
        bob.joinAsGuest("Bob");
        ada.awaitConnected(2);
        return new Cinema(stack, browsers, ada, bob);
    }

    @Override
    public void close() {
        browsers.close();
        stack.close();
    }
}
