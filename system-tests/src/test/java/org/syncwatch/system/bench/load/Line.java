package org.syncwatch.system.bench.load;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler.ClientHandshakeStateEvent;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import java.net.URI;

/** One WebSocket to a node, on a crew's thread. */
final class Line extends ChannelInboundHandlerAdapter implements FrameReader.Listener {

    /** Why it is gone when its owner wished so. */
    static final String LEFT = "left";

    /** Whose line it is. */
    interface Owner {

        /** The socket is open and nothing is said yet. */
        void opened(Line line);

        /** A text came; its first {@code length} bytes are the frame's until this returns. */
        void heard(byte[] frame, int length);

        /** The socket is gone, or never opened; called once. */
        void gone(String reason);
    }

    private static final int LARGEST_ANSWER = 8192;

    /** As Netty names it. */
    private static final String DECODER = "ws-decoder";

    private final Owner owner;
    private final byte[] buffer;
    private final Channel channel;
    private String reason = "connection lost";
    private boolean gone;

    private Line(Owner owner, Channel channel, byte[] buffer) {
        this.owner = owner;
        this.channel = channel;
        this.buffer = buffer;
    }

    /** @param node its origin */
    static void open(Crew crew, String node, Owner owner) {
        URI uri = URI.create(node.replaceFirst("^http", "ws") + "/socket/room");
        WebSocketClientProtocolConfig config = WebSocketClientProtocolConfig.newBuilder()
                .webSocketUri(uri)
                .customHeaders(new DefaultHttpHeaders().add("Origin", node))
                .handleCloseFrames(false)
                .build();
        crew.bootstrap()
                .handler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline()
                                .addLast(
                                        new HttpClientCodec(),
                                        new HttpObjectAggregator(LARGEST_ANSWER),
                                        new WebSocketClientProtocolHandler(config),
                                        new Line(owner, channel, crew.frame()));
                    }
                })
                .connect(uri.getHost(), uri.getPort())
                .addListener(done -> {
                    if (!done.isSuccess()) {
                        owner.gone("not connected: " + done.cause());
                    }
                });
    }

    void say(String text) {
        channel.writeAndFlush(new TextWebSocketFrame(text), channel.voidPromise());
    }

    boolean isOpen() {
        return channel.isActive();
    }

    /** Leaves for good: the seat is free at once. */
    void leave() {
        reason = LEFT;
        channel.writeAndFlush(new CloseWebSocketFrame(WebSocketCloseStatus.NORMAL_CLOSURE));
    }

    /** Is gone, as when a machine dies. */
    void cut() {
        channel.close();
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event == ClientHandshakeStateEvent.HANDSHAKE_COMPLETE) {
            // From here on nobody makes objects of frames that come.
            ChannelPipeline pipeline = context.pipeline();
            pipeline.addAfter(DECODER, null, new FrameReader(this, buffer));
            pipeline.remove(DECODER);
            pipeline.remove(WebSocketClientProtocolHandler.class);
            owner.opened(this);
        } else if (event == ClientHandshakeStateEvent.HANDSHAKE_TIMEOUT) {
            reason = "no handshake in time";
        }
    }

    @Override
    public void text(byte[] frame, int length) {
        owner.heard(frame, length);
    }

    @Override
    public void closing(int code) {
        reason = reason.equals(LEFT) ? LEFT : "closed with " + code;
        channel.close();
    }

    @Override
    public void broken(String why) {
        reason = why;
        channel.close();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        reason = cause.toString();
        context.close();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        if (!gone) {
            gone = true;
            owner.gone(reason);
        }
    }
}
