package org.syncwatch.chat.entity;

import org.jspecify.annotations.Nullable;
import org.syncwatch.protocol.server.ChatPage.Rules;

/**
 * The circumstances under which something is said.
 *
 * @param nowMs cluster time, milliseconds since 1970
 * @param mediaMs where the room's film stands, or null without a film
 * @param epoch of that film
 */
public record Scene(Rules rules, long nowMs, @Nullable Long mediaMs, long epoch) {}
