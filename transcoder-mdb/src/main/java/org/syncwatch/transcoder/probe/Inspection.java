package org.syncwatch.transcoder.probe;

/** The verdict on an uploaded file before any transcoding. */
public sealed interface Inspection {

    record Fit(Film film) implements Inspection {}

    /**
     * @param code stable, for programs
     * @param message for people
     */
    record Unfit(String code, String message) implements Inspection {}
}
