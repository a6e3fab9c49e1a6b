package org.syncwatch.web.rest;

import org.jspecify.annotations.Nullable;
import org.syncwatch.rights.entity.Grants;

/** The body that gives something to a member (true) or takes it from them (false); what it does not name stays. */
public record GrantsBody(
        @Nullable Boolean steer,
        @Nullable Boolean source,
        @Nullable Boolean chat,
        @Nullable Boolean speak) {

    Grants grants() {
        return new Grants(steer, source, chat, speak);
    }
}
