package org.syncwatch.upload.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.syncwatch.testing.TestDatabase;
import org.syncwatch.upload.boundary.UploadOutcome.Accepted;
import org.syncwatch.upload.boundary.UploadOutcome.Reason;

/** A node that receives three at once, two of them from one account. */
@Timeout(120)
class UploadSlotsTest extends UploadSetting {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    UploadSlotsTest() {
        super(DATABASE);
    }

    @Test
    void oneAccountLeavesRoomForOthersAndGetsItsOwnBack() {
        UUID eve = fixture.account("eve");
        UUID grace = fixture.account("grace");

        whileReceiving(
                one,
                ada,
                () -> whileReceiving(one, ada, () -> {
                    assertThat(send(one, ada)).isEqualTo(refused(Reason.BUSY));
                    assertThat(receive(OptionalLong.of(PART), new ByteArrayInputStream(film(PART))))
                            .as("a film at once counts as well")
                            .isEqualTo(refused(Reason.BUSY));
                    whileReceiving(one, eve, () -> {
                        assertThat(send(one, grace)).as("the node is full").isEqualTo(refused(Reason.BUSY));
                        assertThat(send(other, ada)).as("another node").isInstanceOf(Accepted.class);
                    });
                    assertThat(send(one, grace)).isInstanceOf(Accepted.class);
                }));

        whileReceiving(
                one, ada, () -> assertThat(send(one, ada)).as("given back").isInstanceOf(Accepted.class));
    }

    private void whileReceiving(Node node, UUID account, Runnable meanwhile) {
        assertThat(send(node, account, meanwhile)).isInstanceOf(Accepted.class);
    }

    private UploadOutcome send(Node node, UUID account) {
        return send(node, account, () -> {});
    }

    private UploadOutcome send(Node node, UUID account, Runnable meanwhile) {
        UUID id = opened(account, PART);
        InputStream body = new ByteArrayInputStream(film(PART)) {
            private boolean begun;

            @Override
            public synchronized int read(byte[] target, int from, int most) {
                if (!begun) {
                    begun = true;
                    meanwhile.run();
                }
                return super.read(target, from, most);
            }

            @Override
            public synchronized int readNBytes(byte[] target, int from, int most) {
                return Math.max(0, read(target, from, most));
            }
        };
        UploadOutcome outcome = node.uploads.write(account, id, piece(0, body));
        node.uploads.end(account, id);
        return outcome;
    }
}
