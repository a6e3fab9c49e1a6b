package org.syncwatch.web.socket;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;
import org.jspecify.annotations.Nullable;

/** Checks where a page comes from, and hands out the one endpoint instead of a new bean per socket. */
public class RoomEndpointConfigurator extends ServerEndpointConfig.Configurator {

    @Override
    public boolean checkOrigin(@Nullable String origin) {
        return CDI.current().select(OriginPolicy.class).get().allows(origin);
    }

    @Override
    public void modifyHandshake(ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
        Peer.keepForwardedFor(request.getHeaders(), config.getUserProperties());
    }

    @Override
    public <T> T getEndpointInstance(Class<T> endpoint) {
        return CDI.current().select(endpoint).get();
    }
}
