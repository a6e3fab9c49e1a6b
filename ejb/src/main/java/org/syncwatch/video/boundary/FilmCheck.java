package org.syncwatch.video.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.syncwatch.video.boundary.WatchedFilms.Watched;
import org.syncwatch.video.control.Playlist;

/** Looks whether the storage still has every part of the films, and has those made again that lost some. */
@ApplicationScoped
public class FilmCheck {

    private static final System.Logger LOG = System.getLogger(FilmCheck.class.getName());

    private static final String OUTPUT = "hls/";
    private static final String MASTER = "master.m3u8";

    /** Three hours of segments of one second each fit ten times. */
    private static final int LONGEST_PLAYLIST_BYTES = 4 << 20;

    private final WatchedFilms films;
    private final FilmFiles files;
    private final Event<VideoChanged> changed;
    private final Duration every;
    private final int most;

    @Inject
    public FilmCheck(
            WatchedFilms films,
            FilmFiles files,
            Event<VideoChanged> changed,
            @ConfigProperty(name = "syncwatch.films.checked-every") Duration every,
            @ConfigProperty(name = "syncwatch.films.checked-at-once") int most) {
        this.films = films;
        this.files = files;
        this.changed = changed;
        this.every = every;
        this.most = most;
    }

    /**
     * Looks at some films that are due; answers how many had lost parts.
     *
     * @throws StorageUnavailable when the storage failed: then nobody knows what is missing
     */
    public int look() {
        int damaged = 0;
        for (Watched film : films.toCheck(every, most)) {
            try {
                Set<String> missing = missing(film);
                if (!missing.isEmpty()) {
                    damaged++;
                    heal(film, missing);
                }
            } finally {
                // Of one that cannot be read, too: the next round goes on with the others.
                films.noteChecked(film.film());
            }
        }
        return damaged;
    }

    private Set<String> missing(Watched film) {
        String folder = OUTPUT + film.film() + "/" + film.attempt() + "/";
        Set<String> named = new HashSet<>(Set.of(MASTER));
        Deque<String> playlists = new ArrayDeque<>(named);
        while (!playlists.isEmpty()) {
            String text = files.text(folder + playlists.remove(), LONGEST_PLAYLIST_BYTES)
                    .orElse("");
            Playlist.files(text).stream()
                    .filter(named::add)
                    .filter(Playlist::is)
                    .forEach(playlists::add);
        }
        // Listed last: what is added meanwhile is there before a playlist names it.
        named.removeAll(files.names(folder));
        return named;
    }

    private void heal(Watched film, Set<String> missing) {
        boolean original = !files.files(Videos.originalKey(film.film())).isEmpty();
        if (!original && files.folders(OUTPUT).isEmpty()) {
            // A bucket that is empty is more likely the wrong one than all films are lost.
            throw new StorageUnavailable("no film is in the storage", new IllegalStateException("an empty bucket"));
        }
        LOG.log(
                Level.WARNING,
                "the film {0} lost {1} files, {2} among them; {3}",
                film.film(),
                missing.size(),
                missing.iterator().next(),
                original ? "it is made again" : "its original is gone, too");
        Optional<VideoChanged> news = original ? films.makeAgain(film) : films.giveUp(film);
        news.ifPresent(changed::fire);
    }
}
