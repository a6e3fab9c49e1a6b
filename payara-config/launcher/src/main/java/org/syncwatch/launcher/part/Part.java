package org.syncwatch.launcher.part;

import java.io.IOException;
import org.syncwatch.launcher.StartFailure;

/** One part of the stack that does not depend on another. */
public interface Part {

    String name();

    /** Starts it, again on the port it had, and returns when it can be used. */
    Up start() throws StartFailure, IOException, InterruptedException;
}
