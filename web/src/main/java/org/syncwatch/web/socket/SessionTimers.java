package org.syncwatch.web.socket;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.websocket.server.ServerContainer;
import java.lang.System.Logger.Level;
import java.lang.reflect.Field;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/** Gives the platform's sockets timers of their own, because its managed ones search the class path at every frame. */
@WebListener
public class SessionTimers implements ServletContextListener {

    static final String FIELD = "managedScheduledExecutorService";

    private static final System.Logger LOG = System.getLogger(SessionTimers.class.getName());

    @Resource
    private @Nullable ManagedThreadFactory threads;

    private @Nullable IdleTimers timers;

    @Override
    public void contextInitialized(ServletContextEvent started) {
        Object container = started.getServletContext().getAttribute(ServerContainer.class.getName());
        if (threads != null && container != null) {
            timers = replace(container, threads);
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent stopping) {
        if (timers != null) {
            timers.shutdownNow();
        }
    }

    /** The timers that the container has now; null on a platform that keeps them elsewhere, where frames just cost more. */
    static @Nullable IdleTimers replace(Object container, ThreadFactory threads) {
        for (Class<?> type = container.getClass(); type != null; type = type.getSuperclass()) {
            try {
                Field field = type.getDeclaredField(FIELD);
                if (field.getType() == ScheduledExecutorService.class) {
                    field.setAccessible(true);
                    IdleTimers own = new IdleTimers(threads);
                    field.set(container, own);
                    LOG.log(Level.INFO, "sockets have timers of their own");
                    return own;
                }
            } catch (NoSuchFieldException elsewhere) {
                // Perhaps in a class above.
            } catch (IllegalAccessException | RuntimeException closed) {
                LOG.log(Level.WARNING, "sockets keep the platform''s timers: {0}", closed.toString());
                return null;
            }
        }
        LOG.log(Level.WARNING, "sockets keep the platform''s timers: {0} has no field {1}", container, FIELD);
        return null;
    }
}
