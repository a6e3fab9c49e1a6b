package org.syncwatch.launcher.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.syncwatch.launcher.StartFailure;

/** ffmpeg and ffprobe: the configured ones, else those that the build brought, else the system's. */
public final class Media implements Part {

    private static final String FOLDER = "org/bytedeco/ffmpeg/linux-x86_64-gpl/";

    private static final String WRAPPERS = "bin";

    /** Some libraries that come along do not look beside themselves for the others. */
    private static final String WRAPPER = """
            #!/bin/sh
            home=${0%/*}/..
            export LD_LIBRARY_PATH="$home${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
            exec "$home/${0##*/}" "$@"
            """;

    private final Workplace place;

    public Media(Workplace place) {
        this.place = place;
    }

    @Override
    public String name() {
        return "ffmpeg";
    }

    @Override
    public Up start() throws StartFailure, IOException, InterruptedException {
        var configured = place.environment().get("SYNCWATCH_FFMPEG_DIRECTORY");
        if (configured != null) {
            return up(Path.of(configured))
                    .orElseThrow(() -> new StartFailure(
                            "ffmpeg and ffprobe in SYNCWATCH_FFMPEG_DIRECTORY=" + configured + " do not run",
                            "correct it, or unset it to use the ones that come with SyncWatch"));
        }
        var found = up(unpacked());
        for (var directory : place.environment().getOrDefault("PATH", "").split(":", -1)) {
            if (found.isEmpty() && Files.isExecutable(Path.of(directory, "ffprobe"))) {
                found = up(Path.of(directory));
            }
        }
        if (found.isEmpty() && SystemPackages.installMediaLibraries(place.data().log("apt"))) {
            found = up(unpacked());
        }
        if (found.isPresent()) {
            return found.get();
        }
        var complaint = MediaTool.version(unpackedHome().resolve(WRAPPERS).resolve("ffmpeg"))
                .message();
        throw new StartFailure(
                "no ffmpeg runs on this machine: " + complaint, "install it: sudo apt-get install ffmpeg");
    }

    private static Optional<Up> up(Path directory) throws IOException, InterruptedException {
        var ffmpeg = MediaTool.version(directory.resolve("ffmpeg"));
        var ffprobe = MediaTool.version(directory.resolve("ffprobe"));
        return ffmpeg.runs() && ffprobe.runs()
                ? Optional.of(new Up(
                        "ffmpeg",
                        ffmpeg.message(),
                        directory.toString(),
                        Map.of("SYNCWATCH_FFMPEG_DIRECTORY", directory.toString())))
                : Optional.empty();
    }

    private Path unpackedHome() throws IOException {
        return place.data()
                .cache()
                .resolve("ffmpeg-" + Files.size(place.artifacts().ffmpeg()));
    }

    private Path unpacked() throws StartFailure, IOException, InterruptedException {
        return Unpacked.once(unpackedHome(), this::unpack).resolve(WRAPPERS);
    }

    private void unpack(Path draft) throws IOException {
        try (var zip = new ZipFile(place.artifacts().ffmpeg().toFile())) {
            for (var entry : zip.stream().filter(Media::needed).toList()) {
                var target = draft.resolve(entry.getName().substring(FOLDER.length()));
                try (var content = zip.getInputStream(entry)) {
                    Files.copy(content, target);
                }
                executable(target);
            }
        }
        Files.createDirectory(draft.resolve(WRAPPERS));
        for (var program : List.of("ffmpeg", "ffprobe")) {
            executable(Files.writeString(draft.resolve(WRAPPERS).resolve(program), WRAPPER));
        }
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static boolean needed(ZipEntry entry) {
        var name = entry.getName();
        return name.startsWith(FOLDER)
                && name.indexOf('/', FOLDER.length()) < 0
                && !entry.isDirectory()
                && !name.contains("/libjni");
    }
}
