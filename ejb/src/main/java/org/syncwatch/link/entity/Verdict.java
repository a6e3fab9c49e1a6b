package org.syncwatch.link.entity;

import org.jspecify.annotations.Nullable;
import org.syncwatch.protocol.Source;

/** What looking at a link came to. */
public sealed interface Verdict {

    /** @param warning for people, when the film plays with a limitation */
    record Playable(Source source, @Nullable String warning) implements Verdict {}

    record Refused(LinkRefusal reason) implements Verdict {}
}
