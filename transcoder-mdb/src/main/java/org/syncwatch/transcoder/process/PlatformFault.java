package org.syncwatch.transcoder.process;

/** The machine, the storage or a tool failed, not the film; the job should be tried again. */
public final class PlatformFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    public PlatformFault(String message) {
        super(message);
    }

    public PlatformFault(String message, Throwable cause) {
        super(message, cause);
    }
}
