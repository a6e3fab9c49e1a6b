package org.syncwatch.launcher.part;

import java.util.Map;
import org.syncwatch.launcher.files.Artifacts;
import org.syncwatch.launcher.files.DataDirectory;
import org.syncwatch.launcher.files.Secrets;
import org.syncwatch.launcher.process.Children;

/** What every part works with. */
public record Workplace(
        Artifacts artifacts, DataDirectory data, Secrets secrets, Children children, Map<String, String> environment) {}
