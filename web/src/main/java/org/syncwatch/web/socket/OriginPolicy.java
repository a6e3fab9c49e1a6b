package org.syncwatch.web.socket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The pages that may open a socket; browsers send cookies to anybody, so everything else is refused with 403. */
@ApplicationScoped
public class OriginPolicy {

    private final Set<String> allowed;

    @Inject
    public OriginPolicy(@ConfigProperty(name = "syncwatch.origins") Set<String> allowed) {
        this.allowed = Set.copyOf(allowed);
    }

    public boolean allows(@Nullable String origin) {
        return origin != null && allowed.contains(origin);
    }
}
