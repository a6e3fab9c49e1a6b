package org.syncwatch.web.link;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.syncwatch.link.entity.LinkRefusal;
import org.syncwatch.link.entity.Sighting;
import org.syncwatch.link.entity.Sighting.Seen;
import org.syncwatch.link.entity.Sighting.Unseen;

/** One request on a thread of its own, so that a resolver that hangs cannot hold whoever waits for the answer. */
final class Look implements Callback {

    private final URI asked;
    private final int readBytes;
    private final CompletableFuture<Sighting> sighting = new CompletableFuture<>();

    Look(URI asked, int readBytes) {
        this.asked = asked;
        this.readBytes = readBytes;
    }

    Sighting at(Call call, long withinNanos) {
        call.enqueue(this);
        try {
            return sighting.get(withinNanos, TimeUnit.NANOSECONDS);
        } catch (TimeoutException slow) {
            return new Unseen(LinkRefusal.TOO_SLOW);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Unseen(LinkRefusal.TOO_SLOW);
        } catch (ExecutionException e) {
            throw new IllegalStateException("reading an answer failed", e.getCause());
        } finally {
            call.cancel();
        }
    }

    @Override
    public void onResponse(Call call, Response response) {
        try (response;
                ResponseBody body = response.body()) {
            byte[] head = body.byteStream().readNBytes(readBytes);
            // Closing an answer that is not read to its end would wait for the rest of it.
            call.cancel();
            sighting.complete(seen(response, head));
        } catch (IOException brokenOff) {
            onFailure(call, brokenOff);
        } catch (RuntimeException bug) {
            sighting.completeExceptionally(bug);
        }
    }

    @Override
    public void onFailure(Call call, IOException failure) {
        sighting.complete(new Unseen(reason(failure)));
    }

    private Seen seen(Response response, byte[] head) {
        return new Seen(
                asked,
                response.request().url().uri(),
                response.code(),
                response.headers().toMultimap(),
                new String(head, StandardCharsets.ISO_8859_1));
    }

    private static LinkRefusal reason(IOException failure) {
        if (failure instanceof NotPublicException) {
            return LinkRefusal.NOT_PUBLIC;
        }
        return failure instanceof InterruptedIOException ? LinkRefusal.TOO_SLOW : LinkRefusal.UNREACHABLE;
    }
}
