package org.syncwatch.protocol.client;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether this member is writing a message now; repeated every few seconds while it lasts. */
public record Typing(@JsonProperty(required = true) boolean typing) implements ClientMessage {}
