package org.syncwatch.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.syncwatch.platform.NodeRoles;

/** Loads the signing key when a web node starts, so a wrong key stops the start and not the first sign-in. */
@ApplicationScoped
class TokenKeys {

    private final NodeRoles roles;
    private final Optional<String> privateLocation;
    private final Optional<String> publicLocation;
    private @Nullable SigningKey key;

    @Inject
    TokenKeys(
            NodeRoles roles,
            @ConfigProperty(name = "syncwatch.jwt.private-key.location") Optional<String> privateLocation,
            @ConfigProperty(name = "mp.jwt.verify.publickey.location") Optional<String> publicLocation) {
        this.roles = roles;
        this.privateLocation = privateLocation;
        this.publicLocation = publicLocation;
    }

    void onStart(@Observes @Initialized(ApplicationScoped.class) Object start) {
        if (roles.web()) {
            signingKey();
        }
    }

    synchronized SigningKey signingKey() {
        if (key == null) {
            key = SigningKey.load(
                    required(privateLocation, "syncwatch.jwt.private-key.location"),
                    required(publicLocation, "mp.jwt.verify.publickey.location"));
        }
        return key;
    }

    private static String required(Optional<String> location, String name) {
        return location.orElseThrow(() -> new IllegalStateException("Set " + name + " to a PEM file"));
    }
}
