package org.syncwatch.testing;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A migrated PostgreSQL database of its own for each test class, on one server per JVM. Use it as a static
 * {@code @RegisterExtension} field.
 */
public final class TestDatabase implements BeforeAllCallback, AfterAllCallback {

    private static final ThreadLocal<@Nullable EntityManager> CURRENT = new ThreadLocal<>();

    private final CountedStatements counted = new CountedStatements();
    private @Nullable DataSource dataSource;
    private @Nullable EntityManagerFactory factory;

    @Override
    public void beforeAll(ExtensionContext context) throws SQLException {
        dataSource = counted.of(context.getRoot()
                .getStore(ExtensionContext.Namespace.create(TestDatabase.class))
                .getOrComputeIfAbsent(TestServer.class, key -> TestServer.start(), TestServer.class)
                .freshDatabase());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (factory != null) {
            factory.close();
        }
    }

    public DataSource dataSource() {
        return requireNonNull(dataSource);
    }

    /** How often something was asked of the database while the work was done. */
    public int statementsOf(Runnable work) {
        int before = counted.count();
        work.run();
        return counted.count() - before;
    }

    /** That of the transaction which the calling thread is in, as the platform injects it. */
    public EntityManager entities() {
        return (EntityManager) Proxy.newProxyInstance(
                EntityManager.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (self, method, arguments) ->
                        CountedStatements.invoke(method, requireNonNull(CURRENT.get()), arguments));
    }

    /** Runs the work in a transaction of its own, rolled back when it throws. */
    public <T extends @Nullable Object> T inTransaction(Function<EntityManager, T> work) {
        try (EntityManager entityManager = factory().createEntityManager()) {
            var transaction = entityManager.getTransaction();
            transaction.begin();
            CURRENT.set(entityManager);
            try {
                T result = work.apply(entityManager);
                transaction.commit();
                return result;
            } finally {
                CURRENT.remove();
                if (transaction.isActive()) {
                    transaction.rollback();
                }
            }
        }
    }

    /** As {@link #inTransaction}, for work without a result. */
    public void transact(Consumer<EntityManager> work) {
        inTransaction(entityManager -> {
            work.accept(entityManager);
            return true;
        });
    }

    private synchronized EntityManagerFactory factory() {
        if (factory == null) {
            factory = Persistence.createEntityManagerFactory(
                    "syncwatch",
                    Map.of(
                            "jakarta.persistence.transactionType",
                            "RESOURCE_LOCAL",
                            "jakarta.persistence.nonJtaDataSource",
                            dataSource()));
        }
        return factory;
    }
}
