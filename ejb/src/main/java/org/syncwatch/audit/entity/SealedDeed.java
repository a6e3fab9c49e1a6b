package org.syncwatch.audit.entity;

/**
 * A row in the chain of its class.
 *
 * @param end the chain up to and with this row
 * @param previous hash of the row before it
 * @param text what is hashed: the row as JSON, with its number and the hash before it
 */
public record SealedDeed(LoggedDeed deed, ChainEnd end, String previous, String text) {

    /** One line of an export; whoever checks it hashes the row as it stands there, and needs to understand no JSON. */
    public String line() {
        return "{\"hash\":\"" + end.hash() + "\",\"row\":" + text + "}";
    }
}
