package org.syncwatch.web.media;

import io.minio.messages.Item;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.syncwatch.video.boundary.FilmFiles;
import org.syncwatch.video.boundary.StorageUnavailable;
import org.syncwatch.web.media.HlsObjects.Found;

/** Looks into the bucket. */
@ApplicationScoped
public class S3FilmFiles implements FilmFiles {

    private final S3Bucket bucket;
    private final HlsObjects objects;

    @Inject
    public S3FilmFiles(S3Bucket bucket, HlsObjects objects) {
        this.bucket = bucket;
        this.objects = objects;
    }

    @Override
    public List<String> folders(String parent) {
        return bucket.list(parent, false, Item::objectName).stream()
                .filter(name -> name.endsWith("/"))
                .map(name -> name.substring(parent.length(), name.length() - 1))
                .toList();
    }

    @Override
    public List<StoredFile> files(String prefix) {
        return bucket.list(
                prefix,
                true,
                item -> new StoredFile(item.objectName(), item.lastModified().toInstant()));
    }

    @Override
    public Optional<String> text(String key, int mostBytes) {
        if (!(objects.open(key, null) instanceof Found.Open open)) {
            return Optional.empty();
        }
        try (open;
                InputStream body = open.body()) {
            return open.length() > mostBytes
                    ? Optional.empty()
                    : Optional.of(new String(body.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException | UncheckedIOException failed) {
            throw new StorageUnavailable("the object storage broke off", failed);
        }
    }
}
