package org.syncwatch.system.fire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProcessSignsTest {

    @Test
    void aReportHasTheNumberOfThreadsBesideTheirNames() {
        ProcessSigns signs = new ProcessSigns(1, 2, new ThreadNames(Map.of("a", 3, "b", 4)), 5);

        assertThat(new ObjectMapper().valueToTree(signs).path("threads").asInt())
                .isEqualTo(7);
    }
}
