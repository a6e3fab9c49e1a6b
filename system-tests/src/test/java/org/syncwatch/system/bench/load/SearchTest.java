package org.syncwatch.system.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {

    @ParameterizedTest
    @ValueSource(doubles = {1, 4.9, 5, 33, 250})
    void findsTheEdgeFromBelowWithinATenth(double edge) {
        Search search = new Search(5);
        List<Double> tried = new ArrayList<>();
        for (OptionalDouble rate = search.next(); rate.isPresent(); rate = search.next()) {
            tried.add(rate.getAsDouble());
            search.tried(rate.getAsDouble() <= edge);
        }

        assertThat(search.borne()).isBetween(edge / 1.1, edge);
        assertThat(tried).hasSizeLessThan(14).doesNotHaveDuplicates();
    }

    @Test
    void givesUpWhenNothingIsBorne() {
        Search search = new Search(5);
        int tries = 0;
        for (OptionalDouble rate = search.next(); rate.isPresent(); rate = search.next()) {
            tries++;
            search.tried(false);
        }

        assertThat(search.borne()).isZero();
        assertThat(tries).isLessThan(10);
    }
}
