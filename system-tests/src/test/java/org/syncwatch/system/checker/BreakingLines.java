package org.syncwatch.system.checker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.syncwatch.system.fire.LinkRooms;
import org.syncwatch.system.stack.Ledger;
import org.syncwatch.system.stack.LocalStack;
import org.syncwatch.system.wire.Rest;

/**
 * Members of one room write and steer over sockets that break without a word at random moments and come back on either node; what
 * each of them knows in the end is compared with what they did and with what is stored.
 */
public final class BreakingLines {

    private static final int MEMBERS = 4;

    /** What the last one does while the first one settles is known to all after another round. */
    private static final int ROUNDS = 2;

    private final LocalStack stack;

    /**
     * What came of it.
     *
     * @param messages that were written, each stored once, at the same number for everybody
     * @param commands that were given, each stored once, in one unbroken sequence that everybody knows
     */
    public record Result(int breaks, int messages, int commands, double seconds) {}

    public BreakingLines(LocalStack stack) {
        this.stack = stack;
    }

    /**
     * @param breaks at least so many, over all members
     * @throws AssertionError when anything was lost, or is there twice
     */
    public Result run(int breaks, long seed) throws Exception {
        int each = (breaks + MEMBERS - 1) / MEMBERS;
        String code = LinkRooms.open(stack.node(1), 1).get(0);
        List<Chatter> chatters = new ArrayList<>();
        for (int i = 0; i < MEMBERS; i++) {
            Rest who = Rest.nobody(stack.node(1)).somebody("chatter");
            chatters.add(new Chatter(stack, who, code, seed + i));
        }
        long began = System.nanoTime();
        try {
            together(chatters, each);
            for (int round = 0; round < ROUNDS; round++) {
                long number = chatters.stream()
                        .mapToLong(chatter -> chatter.chat().known())
                        .max()
                        .orElseThrow();
                long sequence = Ledger.of(stack, code).state().sequence();
                for (Chatter chatter : chatters) {
                    chatter.settle(number, sequence);
                }
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            return new Result(each * MEMBERS, messages(chatters), commands(chatters, code), seconds);
        } finally {
            chatters.forEach(Chatter::close);
        }
    }

    private static void together(List<Chatter> chatters, int lines) throws Exception {
        ExecutorService crew = Executors.newFixedThreadPool(chatters.size());
        try {
            List<Callable<Boolean>> runs = new ArrayList<>();
            for (Chatter chatter : chatters) {
                runs.add(() -> {
                    chatter.goOn(lines);
                    return true;
                });
            }
            for (Future<Boolean> run : crew.invokeAll(runs)) {
                run.get();
            }
        } finally {
            crew.shutdownNow();
        }
    }

    /** Answers how many were written. */
    private static int messages(List<Chatter> chatters) {
        Map<Long, JsonNode> messages = chatters.get(0).chat().messages();
        for (Chatter chatter : chatters) {
            assertThat(chatter.chat().messages())
                    .as("the chat as each knows it")
                    .isEqualTo(messages);
        }
        assertThat(messages.keySet())
                .as("numbers without a gap")
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, messages.size()).boxed().toList());
        List<String> written =
                chatters.stream().flatMap(chatter -> chatter.written().stream()).toList();
        assertThat(messages.values().stream()
                        .filter(message -> message.path("notice").isNull())
                        .map(message -> message.path("clientId").asText()))
                .as("each message once")
                .containsExactlyInAnyOrderElementsOf(written);
        return written.size();
    }

    /** Answers how many were given. */
    private int commands(List<Chatter> chatters, String code) throws Exception {
        Ledger ledger = Ledger.of(stack, code);
        Map<String, Long> given = new HashMap<>();
        Map<Long, String> givers = new HashMap<>();
        for (Chatter chatter : chatters) {
            given.putAll(chatter.steered());
            chatter.steered().values().forEach(sequence -> givers.put(sequence, chatter.memberId()));
        }
        assertThat(StoredCommands.unbroken(ledger))
                .as("acknowledged is stored, with the sequence told; beside it only the film's beginning")
                .containsAllEntriesOf(given)
                .hasSize(given.size() + 1);
        long last = ledger.state().sequence();
        for (Chatter chatter : chatters) {
            KnownCommands known = chatter.commands();
            assertThat(known.upTo()).as("commands without a gap").isEqualTo(last);
            assertThat(Ledger.State.told(known.state())).isEqualTo(ledger.state());
            givers.forEach((sequence, member) -> {
                String told = known.memberAt(sequence);
                // What happened before somebody first came is in the state they were greeted with.
                assertThat(told == null || told.equals(member))
                        .as("who gave command %s", sequence)
                        .isTrue();
            });
        }
        return given.size();
    }
}
