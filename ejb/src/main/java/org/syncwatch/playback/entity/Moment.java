package org.syncwatch.playback.entity;

import org.jspecify.annotations.Nullable;
import org.syncwatch.protocol.Source;

/**
 * The circumstances under which a change is decided.
 *
 * @param nowMs cluster time, milliseconds since 1970
 * @param leadMs how far ahead a start is set, so that every member has heard of it by then
 * @param film what can be watched of the source
 * @param nextFilm the film the change names, or null when the issuer may not show it
 * @param audience whom a start may wait for
 * @param stallEveryMs how often one member's stalls may stop the room, in milliseconds
 */
public record Moment(
        long nowMs, long leadMs, Footage film, @Nullable Source nextFilm, Audience audience, long stallEveryMs) {}
