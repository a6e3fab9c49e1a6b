package org.syncwatch.system.bench.load;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollEventLoopGroup;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The least that can stand in a server's place: it numbers a room's commands and tells them to the room's members, without
 * rights, storage or other nodes. What the generator measures of it is a bound of the generator.
 */
final class StandIn implements AutoCloseable {

    private static final int LARGEST_REQUEST = 1 << 16;
    private static final int UUID_LENGTH = 36;
    private static final String COMMAND_ID = "\"commandId\":\"";
    private static final String REST_OF_COMMAND =
            ",\"epoch\":1,\"source\":{\"type\":\"embed\",\"provider\":\"youtube\","
                    + "\"videoId\":\"aqz-KE-bpKQ\",\"title\":\"YouTube video\",\"precision\":\"medium\"},\"playing\":true,"
                    + "\"playbackRate\":1.0,\"anchorServerTimeMs\":1795260000150,\"anchorMediaTimeMs\":93500,\"gate\":null}}";

    private static final class Hall {
        private final List<Channel> members = new ArrayList<>();
        private long sequence;
    }

    private final EventLoopGroup group = Epoll.isAvailable() ? new EpollEventLoopGroup(1) : new NioEventLoopGroup(1);
    private final Map<String, Hall> halls = new HashMap<>();
    private final Channel listening;

    StandIn() throws InterruptedException {
        ChannelFuture bound = new ServerBootstrap()
                .group(group)
                .channel(Epoll.isAvailable() ? EpollServerSocketChannel.class : NioServerSocketChannel.class)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline()
                                .addLast(
                                        new HttpServerCodec(),
                                        new HttpObjectAggregator(LARGEST_REQUEST),
                                        new WebSocketServerProtocolHandler("/socket/room"),
                                        new Ear());
                    }
                })
                .bind(InetAddress.getLoopbackAddress(), 0);
        listening = bound.sync().channel();
    }

    /** Tells its origin and serves until it is killed. */
    public static void main(String[] arguments) throws InterruptedException {
        System.out.println(new StandIn().origin());
    }

    String origin() {
        return "http://localhost:" + ((InetSocketAddress) listening.localAddress()).getPort();
    }

    /** Tickets name the room. */
    static Entrance.Pass pass(Member member) {
        return new Entrance.Pass(member.room().code(), "token");
    }

    @Override
    public void close() {
        group.shutdownGracefully();
    }

    private final class Ear extends SimpleChannelInboundHandler<TextWebSocketFrame> {

        private @Nullable Hall hall;

        @Override
        protected void channelRead0(ChannelHandlerContext context, TextWebSocketFrame frame) {
            String text = frame.text();
            if (hall == null) {
                byte[] hello = text.getBytes(StandardCharsets.UTF_8);
                hall = halls.computeIfAbsent(FrameWords.text(hello, hello.length, "ticket"), code -> new Hall());
                hall.members.add(context.channel());
                say(context.channel(), "{\"type\":\"hello\",\"session\":{\"sequence\":" + hall.sequence + "}}");
            } else if (text.startsWith("{\"type\":\"heartbeat\"")) {
                say(
                        context.channel(),
                        "{\"type\":\"heartbeat\",\"sequence\":" + hall.sequence + ",\"rosterRevision\":1}");
            } else if (text.contains(COMMAND_ID)) {
                apply(context.channel(), hall, text);
            }
        }

        private void apply(Channel issuer, Hall room, String text) {
            int id = text.indexOf(COMMAND_ID) + COMMAND_ID.length();
            String command = text.substring(id, id + UUID_LENGTH);
            room.sequence++;
            ByteBuf told = Unpooled.copiedBuffer(
                    "{\"type\":\"sync:command\",\"commandId\":\"" + command + "\",\"action\":\"SEEK\",\"issuedBy\":\""
                            + command
                            + "\",\"automatic\":false,\"issuedServerTimeMs\":1795260000000.5,\"state\":{\"sequence\":"
                            + room.sequence + REST_OF_COMMAND,
                    StandardCharsets.UTF_8);
            for (Channel member : room.members) {
                member.writeAndFlush(new TextWebSocketFrame(told.retainedDuplicate()), member.voidPromise());
            }
            told.release();
            say(
                    issuer,
                    "{\"type\":\"sync:outcome\",\"commandId\":\"" + command + "\",\"status\":\"applied\",\"sequence\":"
                            + room.sequence + ",\"reason\":null}");
        }

        private void say(Channel to, String text) {
            to.writeAndFlush(new TextWebSocketFrame(text), to.voidPromise());
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            if (hall != null) {
                hall.members.remove(context.channel());
            }
        }
    }
}
