package org.syncwatch.web.node;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;
import org.syncwatch.platform.Drain;
import org.syncwatch.platform.NodeStarted;

/**
 * Drains when Payara says that it is about to stop, while all of it still works; it waits for its listeners. Jakarta EE
 * tells an application only when its addresses are gone already. By reflection, as Payara publishes no jar with these
 * types for the Micro edition.
 */
@ApplicationScoped
public class PlatformShutdown {

    private static final System.Logger LOG = System.getLogger(PlatformShutdown.class.getName());
    private static final String ABOUT_TO_STOP = "prepare_shutdown";

    private final Drain drain;
    private volatile @Nullable Registration registration;

    /** The platform's event service and our listener there. */
    private record Registration(Class<?> type, Class<?> listenerType, Object events, Object listener) {

        void call(String method) throws ReflectiveOperationException {
            type.getMethod(method, listenerType).invoke(events, listener);
        }
    }

    @Inject
    public PlatformShutdown(Drain drain) {
        this.drain = drain;
    }

    void listen(@Observes NodeStarted started) {
        try {
            Registration made = registration(Thread.currentThread().getContextClassLoader());
            made.call("register");
            registration = made;
        } catch (ReflectiveOperationException | LinkageError otherPlatform) {
            LOG.log(Level.WARNING, "this server does not tell before it stops; sockets are closed late", otherPlatform);
        }
    }

    @PreDestroy
    void listenNoMore() {
        Registration made = registration;
        if (made == null) {
            return;
        }
        try {
            made.call("unregister");
        } catch (ReflectiveOperationException leftBehind) {
            LOG.log(Level.WARNING, "the server still holds a listener of this application", leftBehind);
        }
    }

    private Registration registration(ClassLoader platform) throws ReflectiveOperationException {
        Class<?> events = platform.loadClass("org.glassfish.api.event.Events");
        Class<?> listener = platform.loadClass("org.glassfish.api.event.EventListener");
        Object locator = platform.loadClass("org.glassfish.internal.api.Globals")
                .getMethod("getDefaultBaseServiceLocator")
                .invoke(null);
        Method find = platform.loadClass("org.glassfish.hk2.api.ServiceLocator")
                .getMethod("getService", Class.class, Annotation[].class);
        Object ours = Proxy.newProxyInstance(listener.getClassLoader(), new Class<?>[] {listener}, handler());
        return new Registration(events, listener, find.invoke(locator, events, new Annotation[0]), ours);
    }

    private InvocationHandler handler() {
        return (self, method, arguments) -> switch (method.getName()) {
            case "equals" -> self == arguments[0];
            case "hashCode" -> System.identityHashCode(self);
            case "toString" -> PlatformShutdown.class.getName();
            default -> heard(arguments[0]);
        };
    }

    private @Nullable Object heard(Object event) throws ReflectiveOperationException {
        if (ABOUT_TO_STOP.equals(event.getClass().getMethod("name").invoke(event))) {
            drain.run();
        }
        return null;
    }
}
