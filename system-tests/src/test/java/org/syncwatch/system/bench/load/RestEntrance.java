package org.syncwatch.system.bench.load;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpVersion;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Tickets from a node's REST interface, over one lasting connection to each node. */
final class RestEntrance implements Entrance {

    private static final int LARGEST_ANSWER = 1 << 16;
    private static final int OK = 200;

    private final Crew crew;
    private final String ownerToken;
    private final Map<String, Connection> connections = new HashMap<>();

    /** @param ownerToken access token of the rooms' owner, empty when the owner stays away; everybody else is a guest */
    RestEntrance(Crew crew, String ownerToken) {
        this.crew = crew;
        this.ownerToken = ownerToken;
    }

    @Override
    public CompletableFuture<Pass> pass(Member member) {
        return connections
                .computeIfAbsent(member.node(), Connection::new)
                .send(member, request(member))
                .thenApply(body -> new Pass(
                        FrameWords.text(body, body.length, "ticket"),
                        FrameWords.text(body, body.length, "memberToken")));
    }

    private FullHttpRequest request(Member member) {
        String body = member.memberToken().isEmpty()
                ? "{\"guestName\":\"Guest " + member.index() + "\"}"
                : "{\"guestName\":\"Guest " + member.index() + "\",\"memberToken\":\"" + member.memberToken() + "\"}";
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        FullHttpRequest request = new DefaultFullHttpRequest(
                HttpVersion.HTTP_1_1,
                HttpMethod.POST,
                "/api/rooms/" + member.room().code() + "/join",
                Unpooled.wrappedBuffer(bytes));
        request.headers()
                .set(HttpHeaderNames.HOST, URI.create(member.node()).getAuthority())
                .set(HttpHeaderNames.CONTENT_TYPE, "application/json")
                .set(HttpHeaderNames.CONTENT_LENGTH, bytes.length);
        if (member.isOwner() && !ownerToken.isEmpty()) {
            request.headers().set(HttpHeaderNames.AUTHORIZATION, "Bearer " + ownerToken);
        }
        return request;
    }

    /** A connection with at most one request under way; opened again when the node has closed it. */
    private final class Connection extends ChannelInitializer<Channel> {

        private final String node;
        private @Nullable Channel channel;
        private CompletableFuture<byte[]> answer = new CompletableFuture<>();

        Connection(String node) {
            this.node = node;
        }

        CompletableFuture<byte[]> send(Member member, FullHttpRequest request) {
            answer = new CompletableFuture<>();
            if (channel != null && channel.isActive()) {
                channel.writeAndFlush(request);
                return answer;
            }
            URI uri = URI.create(member.node());
            CompletableFuture<byte[]> awaited = answer;
            crew.bootstrap().handler(this).connect(uri.getHost(), uri.getPort()).addListener(done -> {
                if (done.isSuccess() && channel != null) {
                    channel.writeAndFlush(request);
                } else {
                    request.release();
                    awaited.completeExceptionally(new IllegalStateException("not connected: " + done.cause()));
                }
            });
            return awaited;
        }

        @Override
        public boolean isSharable() {
            return true;
        }

        @Override
        protected void initChannel(Channel opened) {
            channel = opened;
            opened.pipeline()
                    .addLast(
                            new HttpClientCodec(),
                            new HttpObjectAggregator(LARGEST_ANSWER),
                            new SimpleChannelInboundHandler<FullHttpResponse>() {
                                @Override
                                protected void channelRead0(ChannelHandlerContext context, FullHttpResponse response) {
                                    settle(response);
                                }

                                @Override
                                public void channelInactive(ChannelHandlerContext context) {
                                    answer.completeExceptionally(new IllegalStateException(node + " closed"));
                                }
                            });
        }

        private void settle(FullHttpResponse response) {
            byte[] body = new byte[response.content().readableBytes()];
            response.content().readBytes(body);
            if (response.status().code() == OK) {
                answer.complete(body);
            } else {
                answer.completeExceptionally(
                        new IllegalStateException(response.status() + " " + new String(body, StandardCharsets.UTF_8)));
            }
        }
    }
}
