package org.syncwatch.transcoder.probe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.syncwatch.transcoder.process.ChildProcess;
import org.syncwatch.transcoder.process.Ended;
import org.syncwatch.transcoder.process.InputGuard;
import org.syncwatch.transcoder.process.Output;
import org.syncwatch.transcoder.process.PlatformFault;
import org.syncwatch.transcoder.process.Tool;

/** Asks ffprobe about a file, without trusting the file. */
public final class Probe {

    private static final int LONGEST_ANSWER = 4 << 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Tool ffprobe;
    private final ChildProcess child;
    private final Inspector inspector;

    public Probe(Tool ffprobe, ChildProcess child, Duration longestFilm) {
        this.ffprobe = ffprobe;
        this.child = child;
        this.inspector = new Inspector(longestFilm);
    }

    /** @param directory the child may use as its home */
    public Inspection inspect(Path file, Path directory) throws IOException, InterruptedException {
        StringBuilder answer = new StringBuilder();
        Ended ended = child.run(argv(file), Output.none(directory), line -> {
            if (answer.length() < LONGEST_ANSWER) {
                answer.append(line).append('\n');
            }
        });
        if (ended.faultOfThePlatform()) {
            throw new PlatformFault("ffprobe could not run: " + ended);
        }
        if (ended.complained("moov atom not found")) {
            return new Inspection.Unfit(
                    "incomplete", "The file is incomplete: its index, which stands at the end, is missing.");
        }
        return ended.well() ? read(answer.toString()) : unreadable();
    }

    /** Lists the frames of one stream without decoding them; no key frames when they cannot be listed. */
    public KeyFrames keyFrames(Path file, int stream, Path directory) throws IOException, InterruptedException {
        List<String> argv = new ArrayList<>(List.of(ffprobe.getExecutablePath(), "-v", "error"));
        argv.addAll(InputGuard.options());
        argv.addAll(List.of("-select_streams", Integer.toString(stream), "-show_entries", "packet=pts_time,flags"));
        argv.addAll(List.of("-of", "csv=p=0", "-i", file.toString()));
        KeyFrames.Reader reader = new KeyFrames.Reader();
        Ended ended = child.run(argv, Output.none(directory), reader::accept);
        return ended.well() ? reader.all() : new KeyFrames(0, 0, 0);
    }

    private Inspection read(String answer) {
        try {
            return inspector.judge(JSON.readValue(answer, ProbeAnswer.class));
        } catch (JsonProcessingException odd) {
            return unreadable();
        }
    }

    private List<String> argv(Path file) {
        List<String> argv = new ArrayList<>(List.of(ffprobe.getExecutablePath(), "-v", "error"));
        argv.addAll(InputGuard.options());
        argv.addAll(List.of("-show_format", "-show_streams", "-of", "json", "-i", file.toString()));
        return argv;
    }

    private static Inspection unreadable() {
        return new Inspection.Unfit("unreadable_file", "The file could not be read as a film.");
    }
}
