package org.syncwatch.system.bench.load;

import java.util.OptionalDouble;

/** Looks for the largest rate that is borne: doubles until one is not, then halves the distance between. */
final class Search {

    private static final double CLOSE_ENOUGH = 1.08;
    private static final double STEP = 2;

    private double borne;
    private double tooMuch = Double.POSITIVE_INFINITY;
    private double next;

    Search(double first) {
        next = first;
    }

    /** The rate to try now; empty when the answer is known well enough. */
    OptionalDouble next() {
        return tooMuch / borne <= CLOSE_ENOUGH || next < 0.1 ? OptionalDouble.empty() : OptionalDouble.of(next);
    }

    /** Tells what became of the rate that was tried. */
    void tried(boolean wasBorne) {
        if (wasBorne) {
            borne = next;
        } else {
            tooMuch = next;
        }
        if (Double.isInfinite(tooMuch)) {
            next = borne * STEP;
        } else {
            next = borne == 0 ? tooMuch / STEP : Math.sqrt(borne * tooMuch);
        }
    }

    /** The largest rate that was borne; 0 when none was. */
    double borne() {
        return borne;
    }
}
