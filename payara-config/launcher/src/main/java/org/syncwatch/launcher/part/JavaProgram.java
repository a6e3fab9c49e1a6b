package org.syncwatch.launcher.part;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of another Java program, with the Java that runs this one. */
final class JavaProgram {

    private JavaProgram() {}

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** A small server: little heap, and a class archive of its own that makes the next start faster. */
    static List<String> jar(Path jar, int heapMegabytes, Path cache, String name) {
        var words = new ArrayList<>(List.of(
                java(), "-Xmx" + heapMegabytes + "m", "-XX:+UseSerialGC", "-Xlog:disable", "-Xlog:all=error:stderr"));
        words.addAll(ClassArchive.options(cache, name, jar));
        words.addAll(List.of(
                "-Djava.awt.headless=true",
                "-Djava.util.logging.SimpleFormatter.format=%1$tFT%1$tT.%1$tL %4$s %3$s %5$s%6$s%n"));
        words.addAll(List.of("-jar", jar.toString()));
        return words;
    }
}
