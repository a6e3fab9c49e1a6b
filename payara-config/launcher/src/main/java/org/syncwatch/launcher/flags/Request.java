package org.syncwatch.launcher.flags;

/** What a command line asks for. */
public sealed interface Request {

    /** Start the stack. */
    record Run(Flags flags) implements Request {}

    /** Show the flags. */
    record Help() implements Request {}

    /** Nothing that can be done; the message says why. */
    record Refused(String message) implements Request {}
}
