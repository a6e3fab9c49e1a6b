package org.syncwatch.web.media;

import io.minio.GetObjectArgs;
import io.minio.GetObjectResponse;
import io.minio.Http;
import io.minio.StatObjectArgs;
import io.minio.StatObjectResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.syncwatch.video.boundary.StorageUnavailable;

/** Reads what the transcoder published, each file by one question to the storage. */
@ApplicationScoped
public class HlsObjects {

    private static final Pattern PART = Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18})");

    /** @param etag quoted, as HTTP spells it */
    record Facts(long size, String etag) {}

    /** What an answer of the storage is. */
    sealed interface Found {

        record Missing() implements Found {}

        /** The object has no such part. */
        record NoSuchPart() implements Found {}

        /**
         * To be closed, read to its end or not.
         *
         * @param facts of the whole object
         * @param part null for the whole object
         */
        record Open(Facts facts, @Nullable ByteRange part, InputStream body) implements Found, AutoCloseable {

            long length() {
                return part == null ? facts.size() : part.length();
            }

            @Override
            public void close() throws IOException {
                body.close();
            }
        }
    }

    private final S3Bucket bucket;

    @Inject
    public HlsObjects(S3Bucket bucket) {
        this.bucket = bucket;
    }

    /**
     * Empty when there is no such object.
     *
     * @throws StorageUnavailable when the storage failed
     */
    Optional<Facts> facts(String key) {
        try {
            StatObjectResponse answer = bucket.ask(client -> client.statObject(
                    StatObjectArgs.builder().bucket(bucket.name()).object(key).build()));
            return Optional.of(new Facts(answer.size(), quoted(answer.etag())));
        } catch (StorageUnavailable failure) {
            if (S3Bucket.missing(failure)) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    /**
     * Opens the object, or a part of it.
     *
     * @param range as {@link ByteRange#single} lets it through, or null for the whole object
     * @throws StorageUnavailable when the storage failed
     */
    Found open(String key, @Nullable String range) {
        GetObjectArgs.Builder question =
                GetObjectArgs.builder().bucket(bucket.name()).object(key);
        if (range != null) {
            question.extraHeaders(new Http.Headers(Map.of("Range", range)));
        }
        try {
            return opened(bucket.ask(client -> client.getObject(question.build())));
        } catch (StorageUnavailable failure) {
            if (S3Bucket.missing(failure)) {
                return new Found.Missing();
            }
            if (range != null && S3Bucket.outside(failure)) {
                return new Found.NoSuchPart();
            }
            throw failure;
        }
    }

    private static Found opened(GetObjectResponse answer) {
        String etag = quoted(String.valueOf(answer.headers().get("ETag")));
        String told = answer.headers().get("Content-Range");
        Matcher part = PART.matcher(told == null ? "" : told);
        if (part.matches()) {
            Facts facts = new Facts(Long.parseLong(part.group(3)), etag);
            return new Found.Open(
                    facts, new ByteRange(Long.parseLong(part.group(1)), Long.parseLong(part.group(2))), answer);
        }
        long size = Long.parseLong(String.valueOf(answer.headers().get("Content-Length")));
        return new Found.Open(new Facts(size, etag), null, answer);
    }

    private static String quoted(String etag) {
        return '"' + etag.replace("\"", "") + '"';
    }
}
