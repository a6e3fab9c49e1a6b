package org.syncwatch.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who sent the request: an account whose token the platform verified, or nobody in particular. */
@RequestScoped
public class Caller {

    private final JsonWebToken token;

    @Inject
    public Caller(JsonWebToken token) {
        this.token = token;
    }

    /** Empty for a request without a token. */
    public Optional<UUID> accountId() {
        return Optional.ofNullable(token.getSubject()).map(UUID::fromString);
    }

    /** Empty for a request without a token. */
    public Optional<String> username() {
        return accountId().map(id -> token.getName());
    }

    /** For resources that only the role {@code user} enters. */
    public UUID requiredAccountId() {
        return accountId().orElseThrow(() -> new IllegalStateException("The resource let in a caller without account"));
    }
}
