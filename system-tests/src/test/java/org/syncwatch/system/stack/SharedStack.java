package org.syncwatch.system.stack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.syncwatch.system.net.Relay;
import org.syncwatch.system.net.Road;

/** One two-node stack for all test classes of a run, because a start costs half a minute. */
public final class SharedStack implements ParameterResolver {

    /** Uploads above this are refused; the films of the tests are far smaller. */
    public static final long UPLOAD_LIMIT_BYTES = 24L * 1024 * 1024;

    /** Looks after the stack as soon as an account is called so, see {@link AccountNames}. */
    public static final String ADMIN = "keeper";

    private static final int RELAYS = 3;

    /** Random commands come faster than from any person. */
    private static final Map<String, String> SETTINGS = Map.of(
            "SYNCWATCH_UPLOAD_MAX_BYTES",
            Long.toString(UPLOAD_LIMIT_BYTES),
            "SYNCWATCH_SOCKET_COMMANDS_PER_SECOND",
            "5000",
            "SYNCWATCH_SOCKET_FRAMES_PER_SECOND",
            "5000",
            "SYNCWATCH_CHAT_ASIDES_PER_SECOND",
            "1000",
            "SYNCWATCH_ADMINS",
            ADMIN,
            // Long enough for a probe to see that readiness goes down before the sockets do.
            "SYNCWATCH_DRAIN_READINESS_FIRST",
            "PT0.5S");

    private static final Namespace OURS = Namespace.create(SharedStack.class);

    /** The running stack; tests ask for it when they need it, as a restart puts another in its place. */
    public static final class Holder implements CloseableResource {

        private final List<Relay> relays = new ArrayList<>();
        private LocalStack stack;

        private Holder() throws IOException, InterruptedException {
            for (int i = 0; i < RELAYS; i++) {
                relays.add(Relay.open(i));
            }
            StackPlan plan = StackPlan.fresh("shared", 2, SETTINGS)
                    .lettingIn(relays.stream().map(Relay::origin).toList());
            stack = LocalStack.start(plan);
        }

        /** One of three ways in, over a free road, which leads to this node while it lives and then to the other. */
        public Relay relay(int number, int node) {
            Relay relay = relays.get(number - 1);
            relay.leadTo(List.of(stack.node(node), stack.node(3 - node)));
            relay.take(Road.FREE);
            return relay;
        }

        public LocalStack stack() {
            return stack;
        }

        /** To be called after the running one was interrupted. */
        public LocalStack startAgain() throws IOException, InterruptedException {
            stack = stack.startAgain();
            return stack;
        }

        @Override
        public void close() throws IOException {
            stack.close();
            for (Relay relay : relays) {
                relay.close();
            }
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Holder.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(OURS).getOrComputeIfAbsent("stack", key -> started(), Holder.class);
    }

    private static Holder started() {
        try {
            return new Holder();
        } catch (IOException failure) {
            throw new IllegalStateException(failure.getMessage(), failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }
}
