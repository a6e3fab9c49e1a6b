package org.syncwatch.web.address;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.syncwatch.audit.boundary.ClientAddress;

/** From where what the calling thread works on comes. */
@ApplicationScoped
public class CurrentOrigin implements ClientAddress {

    private static final ThreadLocal<Origin> CURRENT = new ThreadLocal<>();

    /** Until {@link #leave}. */
    public void enter(Origin origin) {
        CURRENT.set(origin);
    }

    public void leave() {
        CURRENT.remove();
    }

    public Origin origin() {
        Origin known = CURRENT.get();
        return known == null ? Origin.NONE : known;
    }

    @Override
    public Optional<String> current() {
        return Optional.ofNullable(origin().address());
    }
}
