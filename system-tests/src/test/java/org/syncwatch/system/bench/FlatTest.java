package org.syncwatch.system.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class FlatTest {

    @Test
    void noiseIsNoGrowth() {
        Flat noisy = row(100, 104, 98, 101, 99, 103, 97, 105, 100);

        assertThat(noisy.growth()).isCloseTo(0, within(2.0));
        assertThat(Flat.growing(noisy)).isEmpty();
    }

    @Test
    void whatGrowsIsNamed() {
        Flat growing = row(100, 101, 102, 103, 104, 105, 106, 107, 108, 109);

        assertThat(growing.slope()).isCloseTo(1, within(0.001));
        assertThat(Flat.growing(growing)).containsExactly("row");
    }

    @Test
    void someMoreAreBorne() {
        Flat few = new Flat("few", 0, 4);
        DoubleStream.of(0, 0, 1, 2, 3, 4).forEach(few::note);

        assertThat(Flat.growing(few)).isEmpty();
    }

    @Test
    void twoMeasurementsTellNothing() {
        assertThat(row(1, 100).growth()).isZero();
    }

    private static Flat row(double... values) {
        Flat row = new Flat("row", 0.05, 0);
        DoubleStream.of(values).forEach(row::note);
        return row;
    }
}
