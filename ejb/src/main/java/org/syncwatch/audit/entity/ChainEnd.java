package org.syncwatch.audit.entity;

/**
 * Where a chain stands.
 *
 * @param number of the last row; 0 before the first one
 * @param hash of that row in hexadecimal figures; zeros before the first one
 */
public record ChainEnd(long number, String hash) {}
