package org.syncwatch.launcher;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.syncwatch.launcher.flags.Flags;
import org.syncwatch.launcher.part.NodePlan;
import org.syncwatch.launcher.part.Up;
import org.syncwatch.launcher.part.Workplace;
import org.syncwatch.launcher.report.ReadyFile;

/** Where everything of the running stack is found; posted in the ready file, when one was asked for. */
final class Notice {

    private final Flags flags;
    private final Workplace place;
    private final List<Up> ups;
    private final List<NodePlan> plans;

    Notice(Flags flags, Workplace place, List<Up> ups, List<NodePlan> plans) {
        this.flags = flags;
        this.place = place;
        this.ups = ups;
        this.plans = plans;
    }

    /** Under which a person opens the stack. */
    String url() {
        return flags.publicUrl().orElse(plans.get(0).url());
    }

    /** To be called again when a process was replaced: its id is another one. */
    void post() throws IOException {
        if (flags.readyFile().isPresent()) {
            new ReadyFile(url(), ProcessHandle.current().pid(), entries())
                    .write(flags.readyFile().get());
        }
    }

    private List<ReadyFile.Entry> entries() {
        var pids = new HashMap<String, Long>();
        place.children().started().forEach(child -> pids.put(child.name(), child.pid()));
        var entries = new ArrayList<ReadyFile.Entry>();
        for (var plan : plans) {
            add(entries, "node", plan.name(), plan.url(), pids.get(plan.name()));
        }
        for (var up : ups) {
            add(entries, up.name(), up.name(), up.where(), pids.get(up.name()));
        }
        return entries;
    }

    /** A part that is elsewhere has no process here. */
    private void add(List<ReadyFile.Entry> entries, String kind, String name, String address, @Nullable Long pid) {
        if (pid != null) {
            entries.add(
                    new ReadyFile.Entry(name, kind, address, pid, place.data().log(name)));
        }
    }
}
