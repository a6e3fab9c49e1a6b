package org.syncwatch.web.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page of limits says what is shipped. */
class LimitsTest {

    /** Keys of the live path and of what somebody may do only so often; what else is configured is no limit. */
    private static final Pattern LIVE = Pattern.compile(
            "syncwatch\\.((socket|rooms|room|playback|chat|ticket|limits|friends|account|upload|delivery|films|subtitles)"
                    + "\\..+|proxies|transcoder\\.(sessions|longest-film|[a-z]+-limit|[a-z]+-bytes|retry-after))");

    private static final Pattern ROW = Pattern.compile("\\|([^|]+)\\|([^|]+)\\|([^|]+)\\|([^|]+)\\|");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    @Test
    void everyLimitIsOnThePageWithItsDefault() throws IOException {
        Map<String, String> told = new TreeMap<>();
        for (List<String> row : rows()) {
            Matcher key = CODE.matcher(row.get(1));
            if (key.matches()) {
                assertThat(told.put(key.group(1), withoutTicks(row.get(2))))
                        .as("an earlier row of %s", key.group(1))
                        .isIn(null, withoutTicks(row.get(2)));
            }
        }
        assertThat(told).isEqualTo(shipped());
    }

    @Test
    void everyRowSaysWhatAClientHears() throws IOException {
        assertThat(rows())
                .hasSizeGreaterThan(shipped().size())
                .allSatisfy(row -> assertThat(row).noneMatch(String::isEmpty));
    }

    @Test
    void theLargestFrameIsTheOneOnThePage() throws IOException {
        assertThat(rows())
                .filteredOn(row -> row.get(0).equals("bytes of a frame"))
                .extracting(row -> row.get(2))
                .containsExactly(RoomEndpoint.LARGEST_FRAME_BYTES / 1024 + " KiB");
    }

    /** All but the head of the table and the titles in it. */
    private static List<List<String>> rows() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("../docs/limits.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches() && !line.startsWith("| **") && !line.startsWith("| limit") && !line.startsWith("|---")) {
                rows.add(List.of(
                        row.group(1).strip(),
                        row.group(2).strip(),
                        row.group(3).strip(),
                        row.group(4).strip()));
            }
        }
        return rows;
    }

    private static String withoutTicks(String cell) {
        return cell.replace("`", "");
    }

    private static Map<String, String> shipped() throws IOException {
        Properties shipped = new Properties();
        List<URL> files = Collections.list(
                LimitsTest.class.getClassLoader().getResources("META-INF/microprofile-config.properties"));
        assertThat(files).as("of the application and of the transcoder").hasSizeGreaterThan(1);
        for (URL file : files) {
            try (InputStream settings = file.openStream()) {
                shipped.load(settings);
            }
        }
        return shipped.stringPropertyNames().stream()
                .filter(key -> LIVE.matcher(key).matches())
                .collect(Collectors.toMap(key -> key, shipped::getProperty, (one, other) -> one, TreeMap::new));
    }
}
