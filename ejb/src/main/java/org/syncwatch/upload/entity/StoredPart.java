package org.syncwatch.upload.entity;

/**
 * A part that the storage has.
 *
 * @param number its place among the others; numbers may be missing
 * @param etag as the storage told it
 */
public record StoredPart(int number, String etag, long bytes) {}
