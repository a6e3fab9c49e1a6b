package org.syncwatch.friends.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.syncwatch.limits.boundary.Limit;
import org.syncwatch.live.boundary.AccountConnections;
import org.syncwatch.live.boundary.Notice;
import org.syncwatch.live.boundary.NoticeTopic;
import org.syncwatch.live.boundary.Notices;
import org.syncwatch.testing.ManualClock;
import org.syncwatch.testing.SharedCounters;
import org.syncwatch.testing.TestDatabase;
import org.syncwatch.testing.TestLimits;

class NewsOfFriendsTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private final ManualClock clock = new ManualClock();
    private final People people = new People(database, clock, new FriendLimits(10, 10, 10, 10));
    private final List<Notice> told = new ArrayList<>();
    private final UUID ada = people.account("ada");
    private final UUID grace = people.account("grace");
    private final Friends friends = friends();

    @Test
    void whoeverIsAskedIsToldWhoAsksAndWhoeverAskedThatTheyAreFriends() {
        friends.request(ada, people.nameOf(grace));
        assertThat(toldTo(grace))
                .singleElement()
                .satisfies(news -> assertThat(news)
                        .contains("friend:request")
                        .contains(ada.toString())
                        .contains(people.nameOf(ada)));
        told.clear();

        friends.request(ada, people.nameOf(grace));
        assertThat(toldTo(grace)).as("nobody is rung at twice").isEmpty();
        friends.accept(grace, ada);
        assertThat(toldTo(ada).toString()).contains("friend:accepted").contains(grace.toString());
        told.clear();

        friends.accept(grace, ada);
        assertThat(told).isEmpty();
        friends.remove(ada, grace);
        assertThat(toldTo(grace)).containsExactly("{\"type\":\"friends:changed\"}");
    }

    @Test
    void whomSomebodyBlocksNobodyHearsOf() {
        friends.block(grace, ada);
        assertThat(toldTo(ada)).as("they had nothing to do with each other").isEmpty();
        friends.request(ada, people.nameOf(grace));
        assertThat(toldTo(grace)).containsExactly("{\"type\":\"friends:changed\"}");
        friends.unblock(grace, ada);
        assertThat(toldTo(ada)).containsOnly("{\"type\":\"friends:changed\"}");
    }

    @Test
    void requestsAreCountedWhateverComesOfThem() {
        assertThat(friends.request(ada, "nobody at all")).isEqualTo(new RequestOutcome.UnknownUser());
        friends.request(ada, people.nameOf(grace));
        friends.cancel(ada, grace);
        friends.request(ada, people.nameOf(grace));
        assertThat(friends.request(ada, people.nameOf(grace))).isInstanceOf(RequestOutcome.HeldUp.class);
        assertThat(friends.request(grace, people.nameOf(ada))).isInstanceOf(RequestOutcome.Friends.class);
    }

    private List<String> toldTo(UUID account) {
        return told.stream()
                .filter(notice -> notice.account().equals(account))
                .map(notice -> notice.message().text())
                .toList();
    }

    private Friends friends() {
        NoticeTopic topic = new NoticeTopic() {
            @Override
            public void publish(Notice notice) {
                told.add(notice);
            }

            @Override
            public void listen(Consumer<Notice> listener) {
                throw new UnsupportedOperationException("only what is published counts here");
            }

            @Override
            public boolean connected() {
                return true;
            }
        };
        return new Friends(
                people.transacted(),
                new Notices(new AccountConnections(), topic),
                TestLimits.only(Map.of(Limit.FRIEND_REQUESTS, "3/PT1H"), new SharedCounters().node("here"), clock));
    }
}
