package org.syncwatch.web.link;

import java.net.UnknownHostException;

/** A name leads to an address that is not on the public internet. */
final class NotPublicException extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    NotPublicException(String host) {
        super(host);
    }
}
