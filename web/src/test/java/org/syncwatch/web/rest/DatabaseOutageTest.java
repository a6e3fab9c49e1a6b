package org.syncwatch.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class DatabaseOutageTest {

    @Test
    void aLostConnectionIsOneHoweverDeepItLies() {
        assertThat(DatabaseOutage.causes(within(new SQLException("gone", "08006"))))
                .isTrue();
        assertThat(DatabaseOutage.causes(within(new SQLException("starting up", "57P03"))))
                .isTrue();
        assertThat(DatabaseOutage.causes(within(new SQLException("canceling statement due to user request", "57014"))))
                .isTrue();
        assertThat(DatabaseOutage.causes(within(new SQLException("Error in allocating a connection. Cause: refused"))))
                .isTrue();
    }

    @Test
    void aBrokenStatementIsABug() {
        assertThat(DatabaseOutage.causes(within(new SQLException("no such column", "42703"))))
                .isFalse();
        assertThat(DatabaseOutage.causes(new IllegalStateException("Error in allocating a connection")))
                .isFalse();
    }

    private static Exception within(SQLException cause) {
        return new IllegalStateException(new IllegalStateException("while reading", cause));
    }
}
