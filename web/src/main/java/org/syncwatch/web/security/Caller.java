package org.syncwatch.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.syncwatch.audit.boundary.Actor;
import org.syncwatch.web.address.CurrentOrigin;
import org.syncwatch.web.address.Origin;

/** Who sent the request: an account whose token the platform verified, or nobody in particular. */
@RequestScoped
public class Caller {

    private final JsonWebToken token;
    private final CurrentOrigin current;

    @Inject
    public Caller(JsonWebToken token, CurrentOrigin current) {
        this.token = token;
        this.current = current;
    }

    /** From where the request comes. */
    public Origin origin() {
        return current.origin();
    }

    /** Empty for a request without a token. */
    public Optional<UUID> accountId() {
        return Optional.ofNullable(token.getSubject()).map(UUID::fromString);
    }

    /** Empty for a request without a token. */
    public Optional<String> username() {
        return accountId().map(id -> token.getName());
    }

    /** The sign-in the token belongs to; empty for a token from before tokens named it. */
    public Optional<UUID> session() {
        Object claim = token.getClaim(AccessTokens.SESSION_CLAIM);
        if (claim == null) {
            return Optional.empty();
        }
        return Optional.of(UUID.fromString(claim instanceof JsonString text ? text.getString() : claim.toString()));
    }

    /** For resources that only the role {@code user} enters. */
    public UUID requiredAccountId() {
        return accountId().orElseThrow(() -> new IllegalStateException("The resource let in a caller without account"));
    }

    /** As the audit log names the caller, for resources that only accounts enter. */
    public Actor actor() {
        return new Actor(requiredAccountId(), token.getName());
    }
}
