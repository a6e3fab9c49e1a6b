package org.syncwatch.video.control;

import java.io.IOException;

/** More bytes came than one upload may have. */
public final class OversizeException extends IOException {

    private static final long serialVersionUID = 1;

    OversizeException(long maxBytes) {
        super("more than " + maxBytes + " bytes");
    }
}
