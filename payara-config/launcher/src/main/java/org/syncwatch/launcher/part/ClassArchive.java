package org.syncwatch.launcher.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Class data archives: a program writes one when it first ends, and starts faster with it ever after.
 *
 * <p>A new one is used only once its writer has ended in its own time: one that was cut short would be useless for good.
 */
public final class ClassArchive {

    private static final String WRITE = "-XX:ArchiveClassesAtExit=";

    private ClassArchive() {}

    /** The virtual machine's options; the archive belongs to this Java and that jar. */
    static List<String> options(Path cache, String name, Path jar) {
        var archive = cache.resolve(name + "-" + Runtime.version() + ".jsa");
        try {
            Files.createDirectories(cache);
            if (Files.exists(archive) && newer(archive, jar)) {
                return List.of("-XX:SharedArchiveFile=" + archive);
            }
            Files.deleteIfExists(archive);
            Files.deleteIfExists(Drafts.of(archive));
            return List.of(WRITE + Drafts.of(archive));
        } catch (IOException onlySlower) {
            return List.of();
        }
    }

    static boolean writtenBy(List<String> words) {
        return words.stream().anyMatch(word -> word.startsWith(WRITE));
    }

    /** Takes the new archives into use, or drops them when a writer was killed. */
    public static void settle(Path cache, boolean complete) {
        if (!Files.isDirectory(cache)) {
            return;
        }
        try (var drafts = Files.newDirectoryStream(cache, "*.jsa" + Drafts.MINE)) {
            for (var draft : drafts) {
                var name = draft.toString();
                if (complete) {
                    Files.move(
                            draft,
                            Path.of(name.substring(0, name.length() - Drafts.MINE.length())),
                            StandardCopyOption.ATOMIC_MOVE);
                } else {
                    Files.delete(draft);
                }
            }
        } catch (IOException onlySlower) {
            System.getLogger(ClassArchive.class.getName()).log(System.Logger.Level.DEBUG, "class archives", onlySlower);
        }
    }

    private static boolean newer(Path archive, Path jar) throws IOException {
        return Files.getLastModifiedTime(archive).compareTo(Files.getLastModifiedTime(jar)) > 0;
    }
}
