package org.syncwatch.transcoder;

/** How an attempt at a film ended; a fault of the platform is an exception instead. */
sealed interface Outcome {

    /**
     * @param durationMs measured length in milliseconds
     * @param width of the largest rendition
     * @param height of the largest rendition
     */
    record Playable(long durationMs, int width, int height) implements Outcome {}

    /**
     * @param code stable, for programs
     * @param message for people
     */
    record Unplayable(String code, String message) implements Outcome {}
}
