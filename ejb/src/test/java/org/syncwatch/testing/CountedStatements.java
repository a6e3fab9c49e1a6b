package org.syncwatch.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A data source that counts how often prepared statements go to the database; one batch of rows counts once. */
final class CountedStatements {

    private final AtomicInteger count = new AtomicInteger();

    int count() {
        return count.get();
    }

    DataSource of(DataSource database) {
        return counted(DataSource.class, database);
    }

    private <T> T counted(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (type == PreparedStatement.class && method.getName().startsWith("execute")) {
                        count.incrementAndGet();
                    }
                    Object result = invoke(method, target, arguments);
                    if (result instanceof Connection connection) {
                        return counted(Connection.class, connection);
                    }
                    return result instanceof PreparedStatement statement
                            ? counted(PreparedStatement.class, statement)
                            : result;
                }));
    }

    static Object invoke(Method method, Object target, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}
