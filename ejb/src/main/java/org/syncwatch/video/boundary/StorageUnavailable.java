package org.syncwatch.video.boundary;

/** The object storage did not do what it was asked; trying again later may help. */
public final class StorageUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1;

    public StorageUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
