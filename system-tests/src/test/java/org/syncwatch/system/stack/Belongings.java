package org.syncwatch.system.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;

/**
 * What a stack has kept, looked at behind its back.
 *
 * @param films rows in the database
 * @param objects files in the object storage
 */
public record Belongings(long films, long objects) {

    public static Belongings of(LocalStack stack) throws IOException, SQLException {
        return new Belongings(films(stack), objects(stack.data().resolve("storage")));
    }

    private static long films(LocalStack stack) throws IOException, SQLException {
        try (var connection = Ledger.open(stack);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from video")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static long objects(Path storage) throws IOException {
        try (Stream<Path> files = Files.walk(storage)) {
            return files.filter(Files::isRegularFile).count();
        }
    }
}
