package org.syncwatch.jms.topic;

/**
 * Where the broker is and how this node shows itself there.
 *
 * @param url {@code tcp://host:port}, without parameters
 */
public record BrokerAddress(String url, String user, String password) {

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return url;
    }
}
