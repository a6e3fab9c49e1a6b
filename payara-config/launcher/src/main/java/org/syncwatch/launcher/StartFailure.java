package org.syncwatch.launcher;

/** The stack cannot start or go on; the message is for a person and says what to do about it. */
public final class StartFailure extends Exception {

    private static final long serialVersionUID = 1L;

    public StartFailure(String what, String remedy) {
        super(what + System.lineSeparator() + "  → " + remedy);
    }

    public StartFailure(String what, String remedy, Throwable cause) {
        super(what + System.lineSeparator() + "  → " + remedy, cause);
    }
}
