package org.syncwatch.ear.server;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.syncwatch.launcher.StartFailure;

/** Starts one server for all test classes before Arquillian looks for it, and stops it after the last. */
public final class PayaraServer implements BeforeAllCallback {

    private static volatile @Nullable Site site;

    public static Site site() {
        return Objects.requireNonNull(site, "the server is not running");
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        var running = context.getRoot()
                .getStore(Namespace.create(PayaraServer.class))
                .getOrComputeIfAbsent("server", key -> start(), RunningServer.class);
        site = running.site();
        System.setProperty("syncwatch.test.admin-port", Integer.toString(running.adminPort()));
    }

    private static RunningServer start() {
        try {
            return RunningServer.start();
        } catch (StartFailure | java.io.IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
    }
}
