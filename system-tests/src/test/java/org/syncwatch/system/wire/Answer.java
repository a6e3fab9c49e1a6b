package org.syncwatch.system.wire;

import com.fasterxml.jackson.databind.JsonNode;

/** What a REST call brought back; the body is a missing node when it was no JSON. */
public record Answer(int status, JsonNode body) {

    private static final String PROBLEM = "urn:syncwatch:problem:";

    /** The stable code of a refusal; empty when this is none. */
    public String problem() {
        String type = text("type");
        return type.startsWith(PROBLEM) ? type.substring(PROBLEM.length()) : "";
    }

    public String text(String field) {
        return body.path(field).asText();
    }
}
