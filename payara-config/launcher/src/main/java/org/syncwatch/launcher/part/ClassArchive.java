package org.syncwatch.launcher.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A class data archive that a program writes when it first ends and reads at each later start. */
final class ClassArchive {

    private ClassArchive() {}

    static List<String> options(Path archive, Path jar) {
        try {
            Files.createDirectories(archive.toAbsolutePath().getParent());
            if (Files.exists(archive) && newer(archive, jar)) {
                return List.of("-XX:SharedArchiveFile=" + archive);
            }
            Files.deleteIfExists(archive);
            return List.of("-XX:ArchiveClassesAtExit=" + archive);
        } catch (IOException onlySlower) {
            return List.of();
        }
    }

    private static boolean newer(Path archive, Path jar) throws IOException {
        return Files.getLastModifiedTime(archive).compareTo(Files.getLastModifiedTime(jar)) > 0;
    }
}
