package org.syncwatch.live.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.syncwatch.protocol.client.PlaybackReport;
import org.syncwatch.protocol.client.PlaybackReport.Acknowledgement;
import org.syncwatch.protocol.server.CommandApplied.Action;
import org.syncwatch.protocol.server.Roster;
import org.syncwatch.protocol.server.Roster.Participant;
import org.syncwatch.protocol.server.Roster.Role;
import org.syncwatch.protocol.server.Vitals.Following;
import org.syncwatch.testing.FakeConnection;
import org.syncwatch.testing.InMemoryTopicHub;

class PlayerReportsTest {

    private final UUID room = UUID.randomUUID();
    private final FakeConnection ada = new FakeConnection(new UUID(0, 1));
    private final FakeConnection eve = new FakeConnection(new UUID(0, 2));
    private final List<Double> drifts = new ArrayList<>();
    private final List<String> latencies = new ArrayList<>();
    private final InMemoryTopicHub hub = new InMemoryTopicHub();
    private final Node here = new Node();
    private final Node there = new Node();
    private double nowMs;

    @BeforeEach
    void adaIsHere() {
        here.connections.add(room, ada);
        here.broadcast.send(roster(1, true, false));
    }

    @Test
    void changesAreToldToTheRoomOnceARound() {
        eveComes(here);
        here.hear(ada, 3.4, Following.follow);
        here.hear(eve, -0.2, Following.loose);
        here.reports.round();
        here.reports.round();

        assertThat(vitals(ada))
                .containsExactly(
                        "{\"type\":\"room:vitals\",\"members\":["
                                + "{\"memberId\":\"00000000-0000-0000-0000-000000000001\",\"driftMs\":3.0,\"following\":\"follow\"},"
                                + "{\"memberId\":\"00000000-0000-0000-0000-000000000002\",\"driftMs\":0.0,\"following\":\"loose\"}]}");
        assertThat(vitals(eve)).isEqualTo(vitals(ada));
    }

    @Test
    void aChangeNobodyCanSeeIsNotTold() {
        eveComes(here);
        here.hear(ada, 3.4, Following.follow);
        here.reports.round();
        here.hear(ada, 2.6, Following.follow);
        here.reports.round();
        assertThat(vitals(eve)).hasSize(1);

        here.hear(ada, null, Following.follow);
        here.reports.round();
        assertThat(vitals(eve)).hasSize(2).last().asString().contains("\"driftMs\":null");
    }

    @Test
    void picturesThatMoveAreToldAnewEveryOtherRoundAndStandingOnesAreNot() {
        eveComes(here);
        for (int round = 0; round < 5; round++) {
            here.hear(ada, 0.0, Following.follow);
            here.reports.round();
        }
        assertThat(vitals(eve)).hasSize(3);

        for (int round = 0; round < 5; round++) {
            here.hear(ada, null, Following.follow);
            here.reports.round();
        }
        assertThat(vitals(eve)).hasSize(4);

        for (int round = 0; round < 3; round++) {
            here.hear(ada, null, Following.free);
            here.reports.round();
        }
        assertThat(vitals(eve)).hasSize(6);
    }

    @Test
    void whoseReportsStopIsToldOfNoMore() {
        eveComes(here);
        here.hear(ada, 1.0, Following.follow);
        here.hear(eve, 2.0, Following.follow);
        for (int round = 0; round < 6; round++) {
            here.hear(ada, 1.0, Following.follow);
            here.reports.round();
        }

        assertThat(vitals(ada).get(0)).contains("0001").contains("0002");
        assertThat(vitals(ada)).last().asString().contains("0001").doesNotContain("0002");
    }

    @Test
    void whoIsAloneIsToldNothing() {
        here.hear(ada, 3.0, Following.follow);
        here.reports.round();
        assertThat(vitals(ada)).isEmpty();

        there.connections.add(room, eve);
        there.broadcast.send(roster(2, true, true));
        here.reports.round();
        assertThat(vitals(eve)).hasSize(1);
    }

    @Test
    void whoComesLaterHearsOfThoseWhoDoNotChange() {
        eveComes(here);
        here.hear(ada, 3.0, Following.loose);
        here.reports.round();
        FakeConnection bob = new FakeConnection(new UUID(0, 3));
        here.connections.add(room, bob);
        here.broadcast.send(roster(3, true, true));
        here.reports.round();

        assertThat(vitals(bob)).hasSize(1);
    }

    @Test
    void eachNodeTellsOfItsOwnMembersUnderItsOwnNumber() {
        there.connections.add(room, eve);
        there.broadcast.send(roster(2, true, true));
        here.hear(ada, 1.0, Following.follow);
        there.hear(eve, 2.0, Following.follow);
        here.reports.round();
        there.reports.round();

        List<Frame> heard = ada.frames().stream()
                .filter(frame -> frame.kind() == Frame.Kind.VITALS)
                .toList();
        assertThat(heard).hasSize(2);
        assertThat(heard.get(0).order()).isNotEqualTo(heard.get(1).order());
        assertThat(heard.get(0).message().text()).contains("0001").doesNotContain("0002");
        assertThat(heard.get(1).message().text()).contains("0002").doesNotContain("0001");
    }

    @Test
    void whoLeftIsNotToldOfAnyMore() {
        eveComes(here);
        here.hear(ada, 1.0, Following.follow);
        here.hear(eve, 2.0, Following.follow);
        here.connections.remove(room, eve);
        there.connections.add(room, eve);
        here.reports.round();

        assertThat(vitals(ada)).singleElement().asString().doesNotContain("0002");
    }

    @Test
    void distancesAreMeteredWithoutTheirSignUnlessTheMemberIsOnTheirOwn() {
        here.hear(ada, -12.5, Following.follow);
        here.hear(ada, 7.0, Following.loose);
        here.hear(ada, 90_000.0, Following.free);
        here.hear(ada, null, Following.follow);

        assertThat(drifts).containsExactly(12.5, 7.0);
    }

    @Test
    void nonsenseIsNeitherMeteredNorTold() {
        eveComes(here);
        here.hear(ada, Double.NaN, Following.follow);
        here.hear(ada, Double.NEGATIVE_INFINITY, Following.follow);
        here.hear(ada, 1e12, Following.follow);
        here.reports.round();

        assertThat(drifts).isEmpty();
        assertThat(vitals(eve)).singleElement().asString().contains("\"driftMs\":null");
    }

    @Test
    void aCommandsLatencyIsMeteredWhenAllOfThisNodeHaveToldOrTheRoundGivesUp() {
        eveComes(here);
        here.connections.deliver(new Frame(room, Frame.Kind.PLAYBACK, 2, "{}"));
        acknowledge(ada, 1, 30);
        acknowledge(eve, 1, 10);
        acknowledge(ada, 2, 7);
        assertThat(latencies).containsExactly("PLAY 30.0");

        nowMs += 5_001;
        here.reports.round();
        assertThat(latencies).containsExactly("PLAY 30.0", "PLAY 7.0");
    }

    @Test
    void moreAcknowledgementsThanAClientSendsAreRefused() {
        Acknowledgement one = new Acknowledgement(1, Action.PLAY, 5);

        assertThat(hear(Collections.nCopies(32, one))).isTrue();
        assertThat(hear(Collections.nCopies(33, one))).isFalse();
    }

    private void eveComes(Node node) {
        node.connections.add(room, eve);
        node.broadcast.send(roster(2, true, true));
    }

    private void acknowledge(FakeConnection from, long sequence, double latencyMs) {
        here.reports.hear(
                room,
                from.memberId(),
                new PlaybackReport(
                        null, Following.follow, List.of(new Acknowledgement(sequence, Action.PLAY, latencyMs))));
    }

    private boolean hear(List<Acknowledgement> acknowledged) {
        return here.reports.hear(room, ada.memberId(), new PlaybackReport(1.0, Following.follow, acknowledged));
    }

    private Frame roster(long revision, boolean adaConnected, boolean eveConnected) {
        return new Frame(
                room,
                Frame.Kind.ROSTER,
                revision,
                WireFormat.encode(new Roster(
                        revision,
                        0,
                        List.of(
                                new Participant("a", "Ada", Role.owner, adaConnected, true, List.of()),
                                new Participant("e", "Eve", Role.guest, eveConnected, false, List.of())))));
    }

    private static List<String> vitals(FakeConnection of) {
        return of.frames().stream()
                .filter(frame -> frame.kind() == Frame.Kind.VITALS)
                .map(frame -> frame.message().text())
                .toList();
    }

    private final class Node {

        private final RoomConnections connections = new RoomConnections();
        private final RoomTopic topic = hub.node();
        private final Broadcast broadcast = new Broadcast(connections, topic);
        private final PlayerReports reports = new PlayerReports(connections, broadcast, new Meter(), () -> nowMs);

        Node() {
            topic.listen(connections::deliver);
        }

        void hear(FakeConnection from, @Nullable Double driftMs, Following following) {
            assertThat(reports.hear(room, from.memberId(), new PlaybackReport(driftMs, following, List.of())))
                    .isTrue();
        }
    }

    private final class Meter implements PlaybackMeter {

        @Override
        public void drift(double ms) {
            drifts.add(ms);
        }

        @Override
        public void commandLatency(Action action, double ms) {
            latencies.add(action + " " + ms);
        }
    }
}
