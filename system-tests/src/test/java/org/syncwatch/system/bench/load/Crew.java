package org.syncwatch.system.bench.load;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollEventLoopGroup;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;

/** One event loop and what all rooms on it share; only its thread touches them. */
final class Crew implements AutoCloseable {

    private static final int LARGEST_FRAME = 1 << 16;
    private static final int CONNECT_MS = 20_000;

    private final EventLoopGroup group = Epoll.isAvailable() ? new EpollEventLoopGroup(1) : new NioEventLoopGroup(1);
    private final EventLoop loop = group.next();
    private final Tally tally = new Tally();
    private final SplittableRandom random =
            new SplittableRandom(ThreadLocalRandom.current().nextLong());
    private final byte[] frame = new byte[LARGEST_FRAME];

    EventLoop loop() {
        return loop;
    }

    Tally tally() {
        return tally;
    }

    SplittableRandom random() {
        return random;
    }

    /** Where the frame that is read at the moment lies. */
    byte[] frame() {
        return frame;
    }

    Bootstrap bootstrap() {
        return new Bootstrap()
                .group(loop)
                .channel(Epoll.isAvailable() ? EpollSocketChannel.class : NioSocketChannel.class)
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MS);
    }

    /** Asks on the loop's thread. */
    <T> T ask(Callable<T> question) throws InterruptedException {
        try {
            return loop.submit(question).get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    @Override
    public void close() {
        group.shutdownGracefully();
    }
}
