package org.syncwatch.system.bench.drift;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.syncwatch.system.bench.Idle;
import org.syncwatch.system.bench.Report;

/** How far apart the pictures of a room are, against what the specification's own algorithm makes of the same. */
public final class DriftBench {

    private static final String TITLE =
            "Distance between every two pages of a room, media clock, in ms (pages alternate between two nodes)";

    private DriftBench() {}

    public static void main(String[] arguments) throws Exception {
        DriftPlan plan = DriftPlan.of(List.of(arguments));
        Report report = new Report("drift", TITLE, Finding.COLUMNS);
        try (Theatre theatre = Theatre.open()) {
            rehearse(theatre);
            Idle idle = new Idle();
            for (Setting setting : plan.settings()) {
                measure(theatre, setting, plan, report);
            }
            if (plan.whole()) {
                report.publish(idle.percent());
            } else {
                report.print(idle.percent());
            }
        }
    }

    /** One room that is not measured: the first joins of a node that has just started are slow. */
    private static void rehearse(Theatre theatre) throws Exception {
        Setting setting = new Setting(2, Profile.NONE, Controller.SYNCWATCH);
        Audience audience = new Audience(theatre, setting);
        new Programme(audience, setting, EnumSet.of(Phase.LATE_JOIN, Phase.SEEK)).run();
        audience.leave();
    }

    private static void measure(Theatre theatre, Setting setting, DriftPlan plan, Report report) throws Exception {
        System.err.println("measuring " + setting.label());
        Audience audience = new Audience(theatre, setting);
        try {
            Map<Phase, Finding> findings = new Programme(audience, setting, plan.phases()).run();
            findings.forEach((phase, finding) -> finding.reportAs(setting.label() + ": " + phase.label(), report));
        } catch (Exception | Error failure) {
            theatre.browsers().photograph(Path.of("target", "bench"), "drift");
            throw failure;
        } finally {
            audience.leave();
        }
    }
}
