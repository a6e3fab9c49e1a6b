package org.syncwatch.launcher.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example on the page is what the server writes, as a test of the server says. */
class VerifyAuditTest {

    private static final Path EXAMPLE = Path.of("../../docs/audit-example.jsonl");

    @TempDir
    Path directory;

    @Test
    void anExportAsTheServerWritesItIsWhole() throws IOException {
        assertThat(outcome(lines -> {})).startsWith("0 security is whole up to 5 ");
    }

    @Test
    void aRemovedRowIsFound() throws IOException {
        assertThat(outcome(lines -> lines.remove(2)))
                .startsWith("1 line 3 has number 5 of the chain security where 4 belongs")
                .contains("line 3 does not follow the row before it");
    }

    @Test
    void anAlteredRowIsFound() throws IOException {
        assertThat(outcome(lines -> lines.set(1, lines.get(1).replace("Ada", "Eve"))))
                .startsWith("1 line 2 was altered");
    }

    @Test
    void swappedRowsAreFound() throws IOException {
        assertThat(outcome(lines -> Collections.swap(lines, 1, 2)))
                .startsWith("1 line 2 has number 4 of the chain security where 3 belongs");
    }

    @Test
    void aRemovedBeginningAndEndAreFound() throws IOException {
        assertThat(outcome(lines -> lines.remove(0))).startsWith("1 line 1 has a row of the chain security, of which");
        assertThat(outcome(lines -> lines.remove(4))).startsWith("1 the chain security has no head");
        assertThat(outcome(lines -> lines.remove(3))).startsWith("1 line 4 is a head of the chain security that does");
        assertThat(outcome(List::clear)).startsWith("1 there is no chain");
    }

    @Test
    void aRowThatWasHashedAnewBreaksTheOneBehindIt() throws IOException {
        assertThat(outcome(lines -> {
                    String forged = lines.get(1).replace("Ada", "Eve");
                    lines.set(1, forged.replaceFirst("[0-9a-f]{64}", hashOfRow(forged)));
                }))
                .startsWith("1 line 3 does not follow the row before it");
    }

    private static String hashOfRow(String line) {
        try {
            String row = line.substring(line.indexOf("\"row\":") + 6, line.length() - 1);
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(row.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new AssertionError(missing);
        }
    }

    private String outcome(Consumer<List<String>> change) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(EXAMPLE));
        change.accept(lines);
        Path file = Files.write(directory.resolve("export.jsonl"), lines);
        var out = new ByteArrayOutputStream();
        int code = VerifyAudit.verify(file, new PrintStream(out, true, StandardCharsets.UTF_8));
        return code + " " + out.toString(StandardCharsets.UTF_8);
    }
}
