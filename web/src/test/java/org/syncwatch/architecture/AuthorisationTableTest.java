package org.syncwatch.architecture;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.syncwatch.protocol.client.ClientHello;
import org.syncwatch.protocol.client.ClientMessage;
import org.syncwatch.testing.AuthorityTable;

/** Every address and every message of a socket is in the table of who may do what, with the entry that it really has. */
class AuthorisationTableTest {

    private static final java.nio.file.Path TABLE = java.nio.file.Path.of("src/test/resources/authorisation.csv");

    private static final int ADDRESS = 0;
    private static final int ENTRY = 1;
    private static final int DECISION = 2;

    @Test
    void theTableNamesEveryAddressAndWhoMayEnterIt() throws IOException {
        assertThat(table()).as("addresses in %s and the entry to each", TABLE).isEqualTo(shipped());
    }

    @Test
    void whatNamesSomethingOfSomebodyIsDecidedByACapabilityThatTriesIt() throws IOException {
        assertThat(rows())
                .filteredOn(
                        row -> row.get(ADDRESS).contains("{") && !row.get(ENTRY).equals("admin"))
                .extracting(row -> row.get(DECISION))
                .isNotEmpty()
                .doesNotContain("-");
        assertThat(rows().stream().map(row -> row.get(DECISION)).filter(decision -> !decision.equals("-")))
                .allSatisfy(decision -> assertThat(AuthorityTable.CAPABILITIES)
                        .contains(decision.substring(0, Math.max(0, decision.indexOf('.')))));
    }

    private static Map<String, String> table() throws IOException {
        return rows().stream()
                .collect(Collectors.toMap(row -> row.get(ADDRESS), row -> row.get(ENTRY), (a, b) -> a, TreeMap::new));
    }

    private static List<List<String>> rows() throws IOException {
        try (Stream<String> lines = Files.lines(TABLE)) {
            return lines.filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line ->
                            Stream.of(line.split("\\|", -1)).map(String::strip).toList())
                    .toList();
        }
    }

    private static Map<String, String> shipped() {
        Map<String, String> shipped = new TreeMap<>();
        new ClassFileImporter()
                .withImportOption(new ShippedCode()).importPackages("org.syncwatch.web").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> verb(method).isPresent())
                        .forEach(method -> shipped.put(address(method), entry(method)));
        for (JsonSubTypes.Type message : requireNonNull(ClientMessage.class.getAnnotation(JsonSubTypes.class))
                .value()) {
            shipped.put("SOCKET " + message.name(), message.value() == ClientHello.class ? "ticket" : "seat");
        }
        return shipped;
    }

    private static Optional<String> verb(JavaMethod method) {
        return method.getAnnotations().stream()
                .map(annotation -> annotation.getRawType())
                .filter(type -> type.isAnnotatedWith(HttpMethod.class))
                .map(type -> type.getAnnotationOfType(HttpMethod.class).value())
                .findFirst();
    }

    private static String address(JavaMethod method) {
        String own = method.isAnnotatedWith(Path.class)
                ? "/" + method.getAnnotationOfType(Path.class).value()
                : "";
        String path = "/" + method.getOwner().getAnnotationOfType(Path.class).value() + own;
        return verb(method).orElseThrow() + " "
                + path.replaceAll("/+", "/").replaceAll("^/|/$", "").replaceAll(":[^}]*}", "}");
    }

    private static String entry(JavaMethod method) {
        if (method.isAnnotatedWith(PermitAll.class)) {
            return "anyone";
        }
        if (method.isAnnotatedWith(RolesAllowed.class)) {
            return String.join(
                    "+", method.getAnnotationOfType(RolesAllowed.class).value());
        }
        JavaClass owner = method.getOwner();
        return owner.isAnnotatedWith(RolesAllowed.class)
                ? String.join("+", owner.getAnnotationOfType(RolesAllowed.class).value())
                : "anyone";
    }
}
