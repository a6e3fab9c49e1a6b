package org.syncwatch.system.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.syncwatch.system.bench.load.Footprint;
import org.syncwatch.system.film.Noise;
import org.syncwatch.system.film.NoiseStream;
import org.syncwatch.system.stack.LocalStack;
import org.syncwatch.system.stack.StackPlan;
import org.syncwatch.system.wire.Rest;
import org.syncwatch.system.wire.Tus;
import org.syncwatch.system.wire.Tus.Said;

/** A large film through one node: its memory meanwhile, and whether the storage has the very bytes that were sent. */
public final class UploadBench {

    private static final long GIB = 1L << 30;
    private static final int PIECES = 4;
    private static final long SAMPLE_EVERY_MS = 5000;
    private static final double KIB_PER_MIB = 1024;

    private UploadBench() {}

    public static void main(String[] arguments) throws Exception {
        long length = (arguments.length == 0 ? 8 : Long.parseLong(arguments[0])) * GIB;
        String unlimited = Long.toString(1L << 40);
        Map<String, String> settings = Map.of(
                "SYNCWATCH_UPLOAD_QUOTA_BYTES", unlimited,
                "SYNCWATCH_UPLOAD_BYTES_PER_SECOND", unlimited,
                "SYNCWATCH_UPLOAD_BURST_BYTES", unlimited);
        try (LocalStack stack = LocalStack.start(StackPlan.fresh("upload-bench", 1, settings))) {
            measure(stack, length);
        }
    }

    private static void measure(LocalStack stack, long length) throws Exception {
        Tus tus = Tus.by(Rest.nobody(stack.node(1)).somebody("ada"));
        String path = tus.open(length, "large.mp4", "video/mp4").path();
        Sampler sampler = new Sampler(stack.pid("node-1"));
        Idle idle = new Idle();
        long began = System.nanoTime();
        sampler.start();
        Said done = send(tus, path, length);
        double seconds = (System.nanoTime() - began) / 1e9;
        sampler.interrupt();
        sampler.join();
        long idlePercent = idle.percent();
        String stored = Noise.storedSha256(stack.data().resolve("storage"), done.film());
        if (!stored.equals(NoiseStream.sha256(length))) {
            throw new IllegalStateException("the storage has something else: " + stored);
        }
        new Report("upload", length / GIB + " GiB through one node with a heap of 512 MiB, broken off once", "", "")
                .add("seconds", seconds)
                .add("MiB a second", length / (double) (1 << 20) / seconds)
                .add("heap in use after a collection, least, in MiB", Collections.min(sampler.heap) / KIB_PER_MIB)
                .add("heap in use after a collection, most, in MiB", Collections.max(sampler.heap) / KIB_PER_MIB)
                .add("resident memory, most, in MiB", Collections.max(sampler.resident) / KIB_PER_MIB)
                .note("SHA-256 of the object in the storage is that of the bytes sent: " + stored + ".")
                .publish(idlePercent);
    }

    private static Said send(Tus tus, String path, long length) throws IOException, InterruptedException {
        long piece = length / PIECES;
        boolean broken = false;
        Said at = tus.head(path);
        while (at.film().isEmpty()) {
            long from = at.offset();
            long to = length - from < 2 * piece ? length : from + piece;
            if (!broken && from >= length / 2) {
                broken = true;
                at = broken(tus, path, from, to);
            } else {
                at = tus.send(path, from, publisher(NoiseStream.between(from, to), to - from));
                if (at.status() != 204) {
                    throw new IOException(at.status() + " " + at.problem());
                }
            }
        }
        return at;
    }

    private static Said broken(Tus tus, String path, long from, long to) throws IOException, InterruptedException {
        try {
            tus.send(path, from, publisher(NoiseStream.breaking(from, to, from + (to - from) / 2), to - from));
            throw new IllegalStateException("the connection did not break");
        } catch (IOException expected) {
            return tus.head(path);
        }
    }

    private static BodyPublisher publisher(InputStream bytes, long length) {
        return BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> bytes), length);
    }

    /** Looks at the node's memory until it is interrupted. */
    private static final class Sampler extends Thread {

        private final List<Long> heap = new ArrayList<>();
        private final List<Long> resident = new ArrayList<>();
        private final long pid;

        Sampler(long pid) {
            super("sampler");
            this.pid = pid;
        }

        @Override
        public void run() {
            try {
                while (true) {
                    Footprint now = Footprint.of(pid);
                    heap.add(now.heapKb());
                    resident.add(now.residentKb());
                    Thread.sleep(SAMPLE_EVERY_MS);
                }
            } catch (InterruptedException enough) {
                Thread.currentThread().interrupt();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }
}
