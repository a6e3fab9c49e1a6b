package org.syncwatch.video.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.UUID;
import org.syncwatch.account.boundary.AccountDeleted;
import org.syncwatch.audit.boundary.Actor;

/** Removes the files of deleted films; what the storage keeps because it is away goes with the next sweep. */
@ApplicationScoped
public class FilmRemoval {

    private static final System.Logger LOG = System.getLogger(FilmRemoval.class.getName());

    private final DeletedFilms films;
    private final UnusedFilms unused;
    private final ObjectStorage storage;
    private final Event<VideoChanged> changed;

    @Inject
    public FilmRemoval(DeletedFilms films, UnusedFilms unused, ObjectStorage storage, Event<VideoChanged> changed) {
        this.films = films;
        this.unused = unused;
        this.storage = storage;
        this.changed = changed;
    }

    void deleteFilms(@Observes AccountDeleted deleted) {
        films.deleteOf(deleted.account()).forEach(film -> {
            changed.fire(film);
            sweep(film.videoId());
        });
    }

    /** For admins; answers false when there is no such film. */
    public boolean remove(UUID film, Actor admin) {
        return removed(films.delete(film, admin));
    }

    /** For whoever uploaded it; answers false when they have no such film. */
    public boolean removeOwn(UUID film, UUID uploader) {
        return removed(films.deleteOwn(uploader, film));
    }

    private boolean removed(Optional<VideoChanged> film) {
        film.ifPresent(gone -> {
            changed.fire(gone);
            sweep(gone.videoId());
        });
        return film.isPresent();
    }

    /** Deletes films that nobody uses, and removes the files of every deleted film; answers how many those were. */
    public int sweep() {
        unused.delete().forEach(changed::fire);
        var left = films.toSweep();
        left.forEach(this::sweep);
        return left.size();
    }

    private void sweep(UUID film) {
        try {
            storage.removeAll(Videos.originalKey(film));
            storage.removeAll("hls/" + film + "/");
            films.noteSwept(film);
        } catch (StorageUnavailable failed) {
            LOG.log(Level.WARNING, "files of the deleted film {0} stay for now: {1}", film, failed.getMessage());
        }
    }
}
