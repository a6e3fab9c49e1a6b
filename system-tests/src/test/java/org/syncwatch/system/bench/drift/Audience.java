package org.syncwatch.system.bench.drift;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.syncwatch.system.bench.Idle;
import org.syncwatch.system.browser.Reading;
import org.syncwatch.system.browser.Script;
import org.syncwatch.system.browser.Shown;
import org.syncwatch.system.browser.Step;
import org.syncwatch.system.browser.Track;
import org.syncwatch.system.browser.Tracks;
import org.syncwatch.system.browser.Viewer;

/** The pages of one room. */
final class Audience {

    /** Somebody does something; tells when, milliseconds since 1970. */
    interface Deed {
        double done() throws Exception;
    }

    static final double AFTERWARDS_MS = 150;

    private final Theatre theatre;
    private final Setting setting;
    private final String link;
    private final List<Viewer> pages = new ArrayList<>();

    Audience(Theatre theatre, Setting setting) throws Exception {
        this.theatre = theatre;
        this.setting = setting;
        this.link = "http://anywhere/r/" + theatre.room(setting.controller().waitFor());
    }

    List<Viewer> pages() {
        return pages;
    }

    Viewer first() {
        return pages.get(0);
    }

    Viewer last() {
        return pages.get(pages.size() - 1);
    }

    /** Somebody more comes in by a relay of their own; tells when they pressed the button. */
    double join(int relay, Script... scripts) throws IOException {
        theatre.relays().get(relay).take(setting.profile().road(relay));
        List<Script> all = new ArrayList<>(setting.controller().scripts());
        all.addAll(List.of(scripts));
        Viewer viewer =
                theatre.browsers().openBeside(theatre.relays().get(relay).origin(), all.toArray(Script[]::new));
        viewer.open(link);
        viewer.page().getByLabel("Your name").fill("Page " + (relay + 1));
        double at = now();
        viewer.joinAsGuest("Page " + (relay + 1));
        pages.add(viewer);
        return at;
    }

    void lastLeaves() {
        pages.remove(pages.size() - 1).leave();
    }

    void leave() {
        pages.forEach(Viewer::leave);
    }

    static double now() {
        return System.currentTimeMillis();
    }

    /** Lets something happen and notes what the pages do from then to the end of the phase. */
    void observe(Phase phase, Deed deed, Finding into) throws Exception {
        pages.forEach(Viewer::reading);
        Idle idle = new Idle();
        double event = deed.done();
        double from = event + phase.settlingMs();
        double to = from + phase.measuredMs();
        Thread.sleep((long) Math.max(0, to + AFTERWARDS_MS - now()));
        long idlePercent = idle.percent();
        List<Reading> readings = pages.stream().map(Viewer::reading).toList();
        List<Track> tracks =
                readings.stream().map(reading -> new Track(reading.samples())).toList();
        Tracks all = new Tracks(tracks);
        into.addDistances(all.distances(from, to), framesApart(from, to));
        int seeks = readings.stream()
                .mapToInt(reading ->
                        (int) reading.seeks().stream().filter(at -> at >= event).count())
                .max()
                .orElse(0);
        double gap = readings.stream()
                .mapToDouble(reading -> new Track(reading.samples().stream()
                                .filter(sample -> sample.at() >= from)
                                .toList())
                        .longestGapMs())
                .max()
                .orElse(0);
        into.addEvent(all.togetherAfter(event, to), seeks, gap, idlePercent);
    }

    /** Each pair's distance in displayed frames. */
    private List<Double> framesApart(double from, double to) {
        List<List<Shown>> displayed = pages.stream()
                .map(page -> Shown.readInTime(page.displayed(now() - from).stream()
                        .filter(shown -> shown.at() >= from && shown.at() <= to)
                        .toList()))
                .toList();
        List<Double> apart = new ArrayList<>();
        for (int one = 0; one < displayed.size(); one++) {
            for (int other = one + 1; other < displayed.size(); other++) {
                apart.addAll(Step.differences(displayed.get(one), displayed.get(other)));
            }
        }
        return apart;
    }
}
