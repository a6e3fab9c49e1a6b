package org.syncwatch.web.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response.Status;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.syncwatch.protocol.server.VideoStatus;
import org.syncwatch.subtitles.boundary.Subtitles;
import org.syncwatch.video.boundary.FilmPass;
import org.syncwatch.video.boundary.FilmPasses;
import org.syncwatch.video.boundary.FilmPasses.Player;
import org.syncwatch.video.boundary.UnusedFilms;

/** Gives out addresses of films, for resources that have already decided who may have them. */
@ApplicationScoped
public class FilmAddresses {

    private static final String NATIVE = "native";

    private final FilmPasses passes;
    private final Subtitles subtitles;
    private final UnusedFilms films;
    private final Clock clock;

    @Inject
    public FilmAddresses(FilmPasses passes, Subtitles subtitles, UnusedFilms films, Clock clock) {
        this.passes = passes;
        this.subtitles = subtitles;
        this.films = films;
        this.clock = clock;
    }

    /**
     * @param scope the room or the account that asks
     * @param player {@code native} for one that cannot change its addresses while it plays
     * @throws ProblemException 409 {@code not_ready} while nothing of the film can be played, 404 when it never will be
     */
    FilmAddress of(VideoStatus film, UUID scope, @Nullable String player) {
        if (film.status() == VideoStatus.Status.FAILED) {
            throw unknown().asException();
        }
        String manifest = film.manifestUrl();
        if (manifest == null) {
            throw Problem.of(Status.CONFLICT, "not_ready", "The film cannot be played yet.")
                    .asException();
        }
        UUID id = UUID.fromString(film.videoId());
        FilmPass pass = passes.issue(id, scope, NATIVE.equals(player) ? Player.CANNOT_RENEW : Player.RENEWS);
        long expiresAt = pass.expiresAt().toEpochMilli();
        films.used(id);
        List<FilmAddress.Subtitle> added = subtitles.of(id).stream()
                .map(one -> new FilmAddress.Subtitle(
                        one.id().toString(), one.label(), one.language(), pass.to("/" + one.key())))
                .toList();
        return new FilmAddress(pass.to(manifest), expiresAt, expiresAt - clock.millis(), added);
    }

    /** Where its uploader sees a picture of the film; null while there is none. */
    @Nullable
    String poster(VideoStatus film, UUID uploader) {
        String manifest = film.manifestUrl();
        return manifest == null
                ? null
                : passes.issue(UUID.fromString(film.videoId()), uploader, Player.RENEWS)
                        .to(manifest.replaceFirst("[^/]*$", "poster.jpg"));
    }

    static Problem unknown() {
        return Problem.of(Status.NOT_FOUND, "unknown_video", "There is no such film.");
    }
}
