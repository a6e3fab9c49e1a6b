package org.syncwatch.video.boundary;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What lies in the storage, whether the database knows of it or not; every question fails with {@link StorageUnavailable}. */
public interface FilmFiles {

    /** @param changedAt when it was written */
    record StoredFile(String key, Instant changedAt) {}

    /** The names of the folders right below one, which ends with a slash. */
    List<String> folders(String parent);

    /** All files whose key begins so. */
    List<StoredFile> files(String prefix);

    /** The whole text; empty when there is no such file, or when it has more bytes than that. */
    Optional<String> text(String key, int mostBytes);

    /** Which of the files are there. */
    default Set<String> names(String folder) {
        return files(folder).stream()
                .map(file -> file.key().substring(folder.length()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
