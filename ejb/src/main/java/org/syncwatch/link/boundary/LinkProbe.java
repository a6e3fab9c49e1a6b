package org.syncwatch.link.boundary;

import java.net.URI;
import java.time.Duration;
import org.syncwatch.link.entity.Sighting;

/** Looks at what a link leads to, in a way that cannot reach inside the network. */
public interface LinkProbe {

    /**
     * Asks once and follows few redirects.
     *
     * @param origin the page on whose behalf a browser would ask
     * @param within the longest the caller waits
     */
    Sighting look(URI link, String origin, Duration within);
}
