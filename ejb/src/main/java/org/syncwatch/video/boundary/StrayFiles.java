package org.syncwatch.video.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.syncwatch.video.boundary.FilmFiles.StoredFile;

/**
 * Files that no film has: of films the database does not know, and of attempts that another one replaced. Young ones stay, because
 * somebody may be about to make them known.
 */
@ApplicationScoped
public class StrayFiles {

    private static final System.Logger LOG = System.getLogger(StrayFiles.class.getName());

    private static final String OUTPUT = "hls/";
    private static final String ORIGINALS = "originals/";
    private static final String SUBTITLES = "subtitles";
    private static final int ASKED_TOGETHER = 500;

    private final FilmFiles files;
    private final ObjectStorage storage;
    private final KnownFilms films;
    private final Clock clock;
    private final Duration strayAfter;

    @Inject
    public StrayFiles(
            FilmFiles files,
            ObjectStorage storage,
            KnownFilms films,
            Clock clock,
            @ConfigProperty(name = "syncwatch.films.stray-after") Duration strayAfter) {
        this.files = files;
        this.storage = storage;
        this.films = films;
        this.clock = clock;
        this.strayAfter = strayAfter;
    }

    /**
     * Removes what belongs to nobody; answers how many folders and originals that were.
     *
     * @throws StorageUnavailable when the storage failed; the next round goes on
     */
    public int remove() {
        int removed = removeOutput() + removeOriginals() + removeOtherAttempts();
        if (removed > 0) {
            LOG.log(Level.INFO, "{0} folders and originals that no film has were removed", removed);
        }
        return removed;
    }

    private int removeOutput() {
        Map<UUID, String> folders = ids(files.folders(OUTPUT));
        int removed = 0;
        for (UUID stray : strays(folders.keySet())) {
            String folder = OUTPUT + folders.get(stray) + "/";
            if (files.files(folder).stream().allMatch(this::old)) {
                storage.removeAll(folder);
                removed++;
            }
        }
        return removed;
    }

    private int removeOriginals() {
        Map<UUID, String> originals = ids(files.files(ORIGINALS).stream()
                .filter(this::old)
                .map(file -> file.key().substring(ORIGINALS.length()))
                .toList());
        Set<UUID> strays = strays(originals.keySet());
        strays.forEach(stray -> storage.remove(ORIGINALS + originals.get(stray)));
        return strays.size();
    }

    private int removeOtherAttempts() {
        int removed = 0;
        for (KnownFilms.Settled film : films.toTidy(strayAfter)) {
            removed += tidy(film);
        }
        return removed;
    }

    private int tidy(KnownFilms.Settled film) {
        int removed = 0;
        boolean young = false;
        for (String attempt : files.folders(OUTPUT + film.film() + "/")) {
            String folder = OUTPUT + film.film() + "/" + attempt + "/";
            if (attempt.equals(SUBTITLES)
                    || film.attempt().filter(attempt::equals).isPresent()) {
                continue;
            }
            if (!files.files(folder).stream().allMatch(this::old)) {
                young = true;
            } else if (films.unchanged(film, strayAfter)) {
                storage.removeAll(folder);
                removed++;
            }
        }
        if (!young && films.unchanged(film, strayAfter)) {
            films.noteTidied(film.film());
        }
        return removed;
    }

    private Set<UUID> strays(Set<UUID> ids) {
        List<UUID> all = new ArrayList<>(ids);
        Set<UUID> strays = new HashSet<>();
        for (int from = 0; from < all.size(); from += ASKED_TOGETHER) {
            strays.addAll(films.unknown(all.subList(from, Math.min(all.size(), from + ASKED_TOGETHER))));
        }
        return strays;
    }

    private boolean old(StoredFile file) {
        Instant before = clock.instant().minus(strayAfter);
        return file.changedAt().isBefore(before);
    }

    /** Names that are no id were not written by us, and stay. */
    private static Map<UUID, String> ids(List<String> names) {
        return names.stream()
                .filter(name -> name.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .collect(Collectors.toMap(UUID::fromString, name -> name));
    }
}
