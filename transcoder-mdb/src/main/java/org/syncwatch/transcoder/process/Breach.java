package org.syncwatch.transcoder.process;

/** The rule that a child broke, for which it was ended. */
public enum Breach {
    WALL_CLOCK("timed_out", "Transcoding took too long and was stopped."),
    STALLED("stalled", "Transcoding made no progress any more and was stopped."),
    MEMORY("too_much_memory", "The film needs more memory than one film may have."),
    OUTPUT("too_much_output", "The film became larger than one film may be.");

    private final String code;
    private final String message;

    Breach(String code, String message) {
        this.code = code;
        this.message = message;
    }

    /** Stable, for programs. */
    public String code() {
        return code;
    }

    /** For people. */
    public String message() {
        return message;
    }
}
