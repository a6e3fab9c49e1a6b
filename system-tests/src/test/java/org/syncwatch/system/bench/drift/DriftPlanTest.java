package org.syncwatch.system.bench.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class DriftPlanTest {

    @Test
    void withoutFlagsEverythingIsMeasuredAndKept() {
        DriftPlan plan = DriftPlan.of(List.of());

        assertThat(plan.whole()).isTrue();
        assertThat(plan.phases()).containsExactly(Phase.values());
        assertThat(plan.settings()).extracting(Setting::profile).contains(Profile.values());
        assertThat(plan.settings()).extracting(Setting::controller).contains(Controller.values());
    }

    @Test
    void aPartIsMeasuredAndNotKept() {
        DriftPlan plan = DriftPlan.of(
                List.of("--pages", "5", "--profile", "jitter", "--controller", "naive", "--phases", "seek,steady"));

        assertThat(plan.settings()).containsExactly(new Setting(5, Profile.JITTER, Controller.NAIVE));
        assertThat(plan.phases()).containsExactly(Phase.STEADY, Phase.SEEK);
        assertThat(plan.whole()).isFalse();
    }

    @Test
    void whatItDoesNotKnowIsRefusedWithWords() {
        assertThatThrownBy(() -> DriftPlan.of(List.of("--profile", "moon")))
                .hasMessage("moon is none of [none, jitter, asymmetric, stalls]");
        assertThatThrownBy(() -> DriftPlan.of(List.of("--pages", "3"))).hasMessage("--pages takes 2 or 5");
        assertThatThrownBy(() -> DriftPlan.of(List.of("--moon", "full"))).hasMessageContaining("[--pages 2|5]");
    }
}
