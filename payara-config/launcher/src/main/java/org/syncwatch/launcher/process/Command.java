package org.syncwatch.launcher.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A process to start.
 *
 * @param name what people call it
 * @param words program and arguments, nothing secret among them
 * @param environment variables besides the launcher's own
 * @param log file that takes its output; overwritten by the first process of that name
 * @param stopSignal what asks it to end
 * @param patience how long it may take to end before it is killed
 */
public record Command(
        String name,
        List<String> words,
        Map<String, String> environment,
        Path log,
        String stopSignal,
        Duration patience) {}
