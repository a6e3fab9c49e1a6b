package org.syncwatch.system.checker;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * What one client was told.
 *
 * @param applied its commands that were applied, by id, with the sequence each got
 * @param duplicates its repeated commands, by id, with the sequence each was said to have got
 * @param refused its commands that were not applied
 * @param heard sequences of the commands it heard of, in the order it heard of them
 * @param state the last state it heard of
 */
record Told(
        Map<String, Long> applied,
        Map<String, Long> duplicates,
        Map<String, String> refused,
        List<Long> heard,
        JsonNode state) {}
