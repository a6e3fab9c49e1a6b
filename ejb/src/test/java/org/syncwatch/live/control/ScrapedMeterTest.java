package org.syncwatch.live.control;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.junit.jupiter.api.Test;
import org.syncwatch.platform.NodeStarted;
import org.syncwatch.protocol.server.CommandApplied.Action;

class ScrapedMeterTest {

    private final Map<String, Supplier<Number>> gauges = new TreeMap<>();
    private final ScrapedMeter meter = new ScrapedMeter(registry(), List.of(5.0, 10.0, 5_000.0), List.of(100.0));

    @Test
    void eachValueIsCountedInEveryBucketItFitsInto() {
        meter.register(new NodeStarted());
        List.of(0.5, 5.0, 7.0, 9_999.0).forEach(meter::drift);

        assertThat(scraped("syncwatch_playback_drift_ms"))
                .containsOnly(
                        entry("syncwatch_playback_drift_ms_bucket{le=5.0}", 2.0),
                        entry("syncwatch_playback_drift_ms_bucket{le=10.0}", 3.0),
                        entry("syncwatch_playback_drift_ms_bucket{le=5000.0}", 3.0),
                        entry("syncwatch_playback_drift_ms_bucket{le=+Inf}", 4.0),
                        entry("syncwatch_playback_drift_ms_count", 4.0),
                        entry("syncwatch_playback_drift_ms_sum", 10_011.5));
    }

    @Test
    void latenciesAreToldApartByTheKindOfCommandAndByNothingElse() {
        meter.register(new NodeStarted());
        meter.commandLatency(Action.PLAY, 80);
        meter.commandLatency(Action.SEEK, 120);

        assertThat(scraped("syncwatch_sync_command_latency_ms_bucket"))
                .hasSize(2 * Action.values().length)
                .contains(
                        entry("syncwatch_sync_command_latency_ms_bucket{command_type=PLAY}{le=100.0}", 1.0),
                        entry("syncwatch_sync_command_latency_ms_bucket{command_type=SEEK}{le=100.0}", 0.0),
                        entry("syncwatch_sync_command_latency_ms_bucket{command_type=SEEK}{le=+Inf}", 1.0),
                        entry("syncwatch_sync_command_latency_ms_bucket{command_type=PAUSE}{le=+Inf}", 0.0));
    }

    @Test
    void itGoesOnCountingWhereASampleWouldBeFull() {
        meter.register(new NodeStarted());
        for (int value = 0; value < 100_000; value++) {
            meter.drift(value % 20);
        }

        assertThat(scraped("syncwatch_playback_drift_ms_bucket{le=5000"))
                .containsOnly(entry("syncwatch_playback_drift_ms_bucket{le=5000.0}", 100_000.0));
    }

    private Map<String, Double> scraped(String prefix) {
        Map<String, Double> values = new TreeMap<>();
        gauges.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                values.put(name, value.get().doubleValue());
            }
        });
        return values;
    }

    /** A registry that can only take gauges. */
    @SuppressWarnings("unchecked")
    private MetricRegistry registry() {
        return (MetricRegistry) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {MetricRegistry.class}, (proxy, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("gauge");
                    StringBuilder name = new StringBuilder(((Metadata) arguments[0]).getName());
                    for (Tag tag : (Tag[]) arguments[2]) {
                        name.append("{%s=%s}".formatted(tag.getTagName(), tag.getTagValue()));
                    }
                    assertThat(gauges.put(name.toString(), (Supplier<Number>) arguments[1]))
                            .isNull();
                    return null;
                });
    }
}
