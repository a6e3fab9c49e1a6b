package org.syncwatch.system.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MutationsTest {

    private final List<ObjectNode> messages = Mutations.messages(Path.of(System.getProperty("syncwatch.root", "..")));

    MutationsTest() throws IOException {}

    @Test
    void everyMessageOfABrowserIsKnown() {
        assertThat(messages.stream().map(message -> message.path("type").asText()))
                .contains("hello", "heartbeat", "room:resync", "sync:play", "sync:seek", "sync:source", "sync:ready");
    }

    @Test
    void aSeedMakesTheSameThingsAgain() {
        assertThat(some(7)).isEqualTo(some(7)).isNotEqualTo(some(8));
        assertThat(new Mutations(new Random(7), messages).frames())
                .isEqualTo(new Mutations(new Random(7), messages).frames());
    }

    @Test
    void hardlyAnythingIsRight() {
        List<String> right = messages.stream().map(ObjectNode::toString).toList();
        assertThat(some(1)).hasSize(1000).filteredOn(right::contains).hasSizeLessThan(300);
    }

    private List<String> some(long seed) {
        Mutations mutations = new Mutations(new Random(seed), messages);
        return Stream.generate(mutations::message).limit(1000).toList();
    }
}
