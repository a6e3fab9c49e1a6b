package org.syncwatch.protocol.job;

/**
 * Asks the transcoder pool to make a film playable.
 *
 * @param sourceKey object key of the uploaded original
 */
public record TranscodeJob(String videoId, String sourceKey) {}
