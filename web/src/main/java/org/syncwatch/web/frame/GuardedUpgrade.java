package org.syncwatch.web.frame;

import jakarta.websocket.CloseReason;
import org.glassfish.tyrus.servlet.TyrusHttpUpgradeHandler;
import org.glassfish.tyrus.spi.Connection;
import org.glassfish.tyrus.spi.ReadHandler;
import org.glassfish.tyrus.spi.WebSocketEngine.UpgradeInfo;
import org.glassfish.tyrus.spi.WebSocketEngine.UpgradeStatus;
import org.glassfish.tyrus.spi.Writer;
import org.syncwatch.web.socket.RoomEndpoint;

/** The platform's way from a connection to its socket, with a guard over what is read. */
public class GuardedUpgrade extends TyrusHttpUpgradeHandler {

    private record GuardedInfo(UpgradeInfo platform) implements UpgradeInfo {

        @Override
        public UpgradeStatus getStatus() {
            return platform.getStatus();
        }

        @Override
        public Connection createConnection(Writer writer, Connection.CloseListener listener) {
            Connection connection = platform.createConnection(writer, listener);
            ReadHandler reads = new GuardedReads(connection.getReadHandler(), RoomEndpoint.LARGEST_FRAME_BYTES);
            return new GuardedConnection(connection, reads);
        }
    }

    private record GuardedConnection(Connection platform, ReadHandler reads) implements Connection {

        @Override
        public ReadHandler getReadHandler() {
            return reads;
        }

        @Override
        public Writer getWriter() {
            return platform.getWriter();
        }

        @Override
        public CloseListener getCloseListener() {
            return platform.getCloseListener();
        }

        @Override
        public void close(CloseReason reason) {
            platform.close(reason);
        }
    }

    @Override
    public void preInit(UpgradeInfo upgrade, Writer writer, boolean authenticated) {
        super.preInit(new GuardedInfo(upgrade), writer, authenticated);
    }
}
