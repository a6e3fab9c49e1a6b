package org.syncwatch.subtitles.boundary;

import org.syncwatch.subtitles.entity.Subtitle;

/** What became of a file that somebody sent as subtitles. */
public sealed interface AddOutcome {

    record Added(Subtitle subtitle) implements AddOutcome {}

    /** There is no such film of this account. */
    record UnknownFilm() implements AddOutcome {}

    /** @param most how many a film may have */
    record TooMany(int most) implements AddOutcome {}

    /** Nothing in the file can be shown as subtitles. */
    record NoSubtitles() implements AddOutcome {}
}
