package org.syncwatch.transcoder.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import ws.schild.jave.process.ProcessLocator;

/** Finds ffmpeg or ffprobe: in the configured directory when there is one, else on the PATH. */
public final class Tool implements ProcessLocator {

    private final String name;
    private final Optional<Path> directory;

    private Tool(String name, Optional<Path> directory) {
        this.name = name;
        this.directory = directory;
    }

    public static Tool ffmpeg(Optional<Path> directory) {
        return new Tool("ffmpeg", directory);
    }

    public static Tool ffprobe(Optional<Path> directory) {
        return new Tool("ffprobe", directory);
    }

    /** @throws IllegalStateException when there is none */
    @Override
    public String getExecutablePath() {
        Stream<Path> places = directory.map(Stream::of).orElseGet(Tool::path);
        return places.map(place -> place.resolve(name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        name + " is missing: set syncwatch.ffmpeg.directory or install ffmpeg on the PATH"))
                .toString();
    }

    private static Stream<Path> path() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(path.split(File.pathSeparator, -1))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of);
    }
}
