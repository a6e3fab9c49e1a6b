package org.syncwatch.system.stack;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One two-node stack for all test classes of a run, because a start costs half a minute. */
public final class SharedStack implements ParameterResolver {

    /** Uploads above this are refused; the films of the tests are far smaller. */
    public static final long UPLOAD_LIMIT_BYTES = 24L * 1024 * 1024;

    private static final Namespace OURS = Namespace.create(SharedStack.class);

    /** The running stack; tests ask for it when they need it, as a restart puts another in its place. */
    public static final class Holder implements CloseableResource {

        private LocalStack stack;

        private Holder() throws IOException, InterruptedException {
            Map<String, String> settings = Map.of("SYNCWATCH_UPLOAD_MAX_BYTES", Long.toString(UPLOAD_LIMIT_BYTES));
            stack = LocalStack.start(StackPlan.fresh("shared", 2, settings));
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
        public void close() {
            stack.close();
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
