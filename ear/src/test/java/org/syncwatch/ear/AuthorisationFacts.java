package org.syncwatch.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.syncwatch.ear.client.Visitor;
import org.syncwatch.ear.server.Site;

/** The entry to every address, as the table of who may do what says. */
interface AuthorisationFacts {

    Site site();

    @TestFactory
    default Stream<DynamicTest> everyAddressLetsInWhomTheTableSays() throws IOException {
        var nobody = Visitor.stranger(site());
        var member = Visitor.member(site());
        return rows().stream()
                .map(row -> DynamicTest.dynamicTest(row.get(0), () -> {
                    var blank = row.get(0).indexOf(' ');
                    var verb = row.get(0).substring(0, blank);
                    var path = "/api/"
                            + row.get(0)
                                    .substring(blank + 1)
                                    .replace("{code}", "ZZZZZZZZ")
                                    .replaceAll("\\{\\w+}", UUID.randomUUID().toString());

                    var asNobody = nobody.knock(verb, path);
                    var asMember = member.knock(verb, path);

                    assertThat(asNobody.status()).as(asNobody.text()).isEqualTo(401);
                    if (row.get(1).equals("admin")) {
                        assertThat(asMember.status()).as(asMember.text()).isEqualTo(403);
                    } else {
                        assertThat(asMember.status()).as(asMember.text()).isNotIn(401, 403, 405, 500);
                    }
                }));
    }

    /** Those that not everybody enters. */
    private static List<List<String>> rows() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("../web/src/test/resources/authorisation.csv"))) {
            return lines.filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line ->
                            Stream.of(line.split("\\|", -1)).map(String::strip).toList())
                    .filter(row -> row.get(1).equals("user") || row.get(1).equals("admin"))
                    .toList();
        }
    }
}
