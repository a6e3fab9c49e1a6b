package org.syncwatch.web.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import org.syncwatch.health.boundary.Part;
import org.syncwatch.health.boundary.Probe;

/** Whether the object storage answers and has the bucket. */
@ApplicationScoped
public class StorageProbe implements Probe {

    private final S3Bucket bucket;

    @Inject
    public StorageProbe(S3Bucket bucket) {
        this.bucket = bucket;
    }

    @Override
    public Part part() {
        return Part.STORAGE;
    }

    @Override
    public boolean needed() {
        return true;
    }

    @Override
    public void look() throws IOException, ExecutionException, InterruptedException {
        if (!bucket.exists().get()) {
            throw new IOException("there is no bucket " + bucket.name());
        }
    }
}
