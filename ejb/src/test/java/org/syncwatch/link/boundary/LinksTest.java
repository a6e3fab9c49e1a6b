package org.syncwatch.link.boundary;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.syncwatch.limits.boundary.Limit;
import org.syncwatch.link.boundary.LinkOutcome.Added;
import org.syncwatch.link.boundary.LinkOutcome.Busy;
import org.syncwatch.link.boundary.LinkOutcome.HeldUp;
import org.syncwatch.link.boundary.LinkOutcome.Refused;
import org.syncwatch.link.control.FakeWeb;
import org.syncwatch.link.entity.LinkRefusal;
import org.syncwatch.platform.Json;
import org.syncwatch.protocol.Source;
import org.syncwatch.protocol.Source.Embed;
import org.syncwatch.testing.ManualClock;
import org.syncwatch.testing.RoomFixture;
import org.syncwatch.testing.SharedCounters;
import org.syncwatch.testing.TestDatabase;
import org.syncwatch.testing.TestLimits;

class LinksTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final String FILM = "https://vimeo.com/76979871/8272103f6e";

    private final ManualClock clock = new ManualClock();
    private final FakeWeb web = new FakeWeb();
    private UUID ada = UUID.randomUUID();

    @BeforeEach
    void anAccount() {
        ada = new RoomFixture(DATABASE, clock).account("ada");
    }

    @Test
    void aFilmElsewhereIsKeptForTheAccountThatAddedIt() throws Exception {
        Added added = (Added) inOneGo(web, 10, links -> links.add(ada, FILM));

        Source expected = new Embed(Embed.Provider.vimeo, "76979871:8272103f6e", "Vimeo video", Embed.Precision.high);
        assertThat(added.source()).isEqualTo(expected);
        assertThat(rows(ada)).containsExactly(new Row(added.id(), expected, clock.instant()));
    }

    @Test
    void aRefusedLinkLeavesNothing() throws Exception {
        List<LinkOutcome> outcomes = inOneGo(
                web, 10, links -> List.of(links.add(ada, "https://www.netflix.com/watch/1"), links.add(ada, "a film")));

        assertThat(outcomes)
                .containsExactly(new Refused(LinkRefusal.DRM_PROTECTED), new Refused(LinkRefusal.NOT_A_LINK));
        assertThat(rows(ada)).isEmpty();
    }

    @Test
    void anAccountHasSoManyLinksCheckedAndHoldsUpNobodyElse() {
        UUID bob = new RoomFixture(DATABASE, clock).account("bob");

        List<LinkOutcome> outcomes = inOneGo(
                web,
                2,
                links -> List.of(
                        links.add(ada, "x y"), links.add(ada, "x y"), links.add(ada, "x y"), links.add(bob, FILM)));

        assertThat(outcomes.get(1)).isInstanceOf(Refused.class);
        assertThat(outcomes.get(2)).isInstanceOf(HeldUp.class);
        assertThat(outcomes.get(3)).isInstanceOf(Added.class);
    }

    @Test
    void aNodeThatChecksAsManyAsItCanSaysSoAndRecovers() {
        AtomicReference<Links> links = new AtomicReference<>();
        List<LinkOutcome> meanwhile = new ArrayList<>();
        LinkProbe slow = (link, origin, within) -> {
            meanwhile.add(requireNonNull(links.get()).add(UUID.randomUUID(), FILM));
            return web.look(link, origin, within);
        };

        List<LinkOutcome> outcomes = inOneGo(slow, 10, made -> {
            links.set(made);
            return List.of(made.add(ada, FILM), made.add(ada, FILM));
        });

        assertThat(meanwhile).containsExactly(new Busy(), new Busy());
        assertThat(outcomes).hasOnlyElementsOfType(Added.class);
    }

    private <T> T inOneGo(LinkProbe probe, int checksPerMinute, Function<Links, T> work) {
        return DATABASE.inTransaction(entities -> work.apply(new Links(
                FakeWeb.inspection(probe, "*"),
                new LinkShelf(entities, Json.mapper(), clock),
                TestLimits.only(
                        Map.of(Limit.LINK_CHECKS, checksPerMinute + "/PT1M"), new SharedCounters().node("here"), clock),
                1)));
    }

    private record Row(UUID id, Source source, Instant createdAt) {}

    private static List<Row> rows(UUID account) throws Exception {
        try (Connection connection = DATABASE.dataSource().getConnection();
                PreparedStatement read =
                        connection.prepareStatement("select id, source, created_at from link where added_by = ?")) {
            read.setObject(1, account);
            List<Row> rows = new ArrayList<>();
            try (ResultSet row = read.executeQuery()) {
                while (row.next()) {
                    rows.add(new Row(
                            row.getObject(1, UUID.class),
                            Json.mapper().readValue(row.getString(2), Source.class),
                            row.getTimestamp(3).toInstant()));
                }
            }
            return rows;
        }
    }
}
