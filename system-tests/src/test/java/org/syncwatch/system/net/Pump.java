package org.syncwatch.system.net;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Carries one direction of one connection: one thread takes chunks in and dates them, another gives them out in time. */
final class Pump {

    /** Without bytes it is the end. */
    private static final class Chunk {

        private final byte[] bytes;

        /** When it comes out, on this process's monotonic clock. */
        private final long dueNanos;

        Chunk(byte[] bytes, long dueNanos) {
            this.bytes = bytes;
            this.dueNanos = dueNanos;
        }
    }

    private static final int LARGEST_CHUNK = 16 * 1024;
    private static final int MOST_UNDER_WAY = 256;

    private final InputStream in;
    private final OutputStream out;
    private final Supplier<Lane> lane;
    private final Random random;
    private final Runnable ended;
    private final BlockingQueue<Chunk> underWay = new ArrayBlockingQueue<>(MOST_UNDER_WAY);

    Pump(Socket from, Socket to, Supplier<Lane> lane, Random random, Runnable ended) throws IOException {
        from.setTcpNoDelay(true);
        to.setTcpNoDelay(true);
        this.in = from.getInputStream();
        this.out = to.getOutputStream();
        this.lane = lane;
        this.random = random;
        this.ended = ended;
    }

    void start() {
        Thread giver = Relay.thread(this::give, "relay out");
        Relay.thread(() -> take(giver), "relay in");
    }

    private void take(Thread giver) {
        long lastDue = System.nanoTime();
        byte[] buffer = new byte[LARGEST_CHUNK];
        try {
            int count = in.read(buffer);
            while (count >= 0) {
                long due = System.nanoTime() + lane.get().nanos(random);
                lastDue = lastDue - due > 0 ? lastDue : due;
                underWay.put(new Chunk(Arrays.copyOf(buffer, count), lastDue));
                count = in.read(buffer);
            }
            underWay.put(new Chunk(new byte[0], lastDue));
        } catch (IOException cut) {
            giver.interrupt();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void give() {
        try {
            Chunk chunk = underWay.take();
            while (chunk.bytes.length > 0) {
                awaitTime(chunk.dueNanos);
                out.write(chunk.bytes);
                chunk = underWay.take();
            }
            awaitTime(chunk.dueNanos);
        } catch (IOException gone) {
            // The other end closed first: nothing is left to be carried.
        } catch (InterruptedException cut) {
            Thread.currentThread().interrupt();
        } finally {
            ended.run();
            // Lets the taker go on to find its socket closed.
            underWay.clear();
        }
    }

    private static void awaitTime(long dueNanos) throws InterruptedException {
        for (long left = dueNanos - System.nanoTime(); left > 0; left = dueNanos - System.nanoTime()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            LockSupport.parkNanos(left);
        }
    }
}
