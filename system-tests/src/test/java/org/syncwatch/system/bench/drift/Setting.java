package org.syncwatch.system.bench.drift;

/** One room to be measured. */
record Setting(int pages, Profile profile, Controller controller) {

    String label() {
        return controller.word() + ", " + pages + " pages, " + profile.label();
    }
}
