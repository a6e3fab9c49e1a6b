package org.syncwatch.rights.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncwatch.protocol.server.ServerHello.PlaybackControl.all;
import static org.syncwatch.protocol.server.ServerHello.PlaybackControl.owner_only;
import static org.syncwatch.protocol.server.ServerHello.PlaybackControl.selected;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.syncwatch.protocol.server.Refusal;
import org.syncwatch.protocol.server.Roster.Barred;
import org.syncwatch.protocol.server.Roster.Deed;
import org.syncwatch.protocol.server.Roster.Role;
import org.syncwatch.protocol.server.ServerHello.PlaybackControl;

class PermissionsTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # room,     role,        grant, refused by
            all,        owner,       -,     -
            all,        moderator,   -,     -
            all,        participant, -,     -
            all,        guest,       -,     -
            all,        moderator,   false, taken_away
            all,        participant, false, taken_away
            all,        guest,       false, taken_away
            all,        guest,       true,  -
            selected,   owner,       -,     -
            selected,   moderator,   -,     -
            selected,   moderator,   false, taken_away
            selected,   participant, -,     selected_only
            selected,   participant, true,  -
            selected,   participant, false, taken_away
            selected,   guest,       -,     selected_only
            selected,   guest,       true,  -
            signed_in,  moderator,   -,     -
            signed_in,  participant, -,     -
            signed_in,  participant, false, taken_away
            signed_in,  guest,       -,     account_needed
            signed_in,  guest,       true,  -
            owner_only, owner,       -,     -
            owner_only, owner,       false, -
            owner_only, moderator,   -,     owner_only
            owner_only, moderator,   true,  owner_only
            owner_only, participant, true,  owner_only
            owner_only, guest,       -,     owner_only
            """)
    void steeringFollowsTheRoomTheRankAndTheGrant(PlaybackControl room, Role role, Boolean grant, Refusal refusedBy) {
        assertThat(Permissions.refusal(Deed.steer, room, role, grant)).isEqualTo(refusedBy);
    }

    @Test
    void aFilmNeedsAnAccountWhateverTheRoomSays() {
        assertThat(Permissions.refusal(Deed.source, all, Role.guest, true)).isEqualTo(Refusal.account_needed);
        assertThat(Permissions.refusal(Deed.source, all, Role.participant, null))
                .isNull();
    }

    @Test
    void allThatIsKeptFromAMemberIsNamedWithItsRule() {
        RoomRules rules = new RoomRules(selected, owner_only, all, all);

        assertThat(Permissions.barred(rules, Role.participant, new Grants(true, true, null, false)))
                .containsExactly(
                        new Barred(Deed.source, Refusal.owner_only), new Barred(Deed.speak, Refusal.taken_away));
        assertThat(Permissions.barred(rules, Role.owner, Grants.NONE)).isEmpty();
    }

    @Test
    void whatTheRulesSayAnywayIsNotKeptAsAGrant() {
        RoomRules rules = new RoomRules(selected, selected, all, all);

        assertThat(Permissions.beyondRules(rules, Role.participant, new Grants(true, false, true, false)))
                .isEqualTo(new Grants(true, null, null, false));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # actor,     other,       refused by
            owner,       moderator,   -
            owner,       participant, -
            owner,       guest,       -
            owner,       owner,       higher_rank
            moderator,   owner,       higher_rank
            moderator,   moderator,   higher_rank
            moderator,   participant, -
            moderator,   guest,       -
            participant, guest,       moderator_needed
            participant, participant, moderator_needed
            guest,       guest,       moderator_needed
            """)
    void moderatorsLookAfterThoseBelowThem(Role actor, Role other, Refusal refusedBy) {
        assertThat(Permissions.refusalToModerate(actor, other)).isEqualTo(refusedBy);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # actor,   other,       refused by
            owner,     moderator,   -
            owner,     participant, -
            owner,     guest,       account_needed
            owner,     owner,       not_yourself
            moderator, participant, owner_needed
            guest,     participant, owner_needed
            """)
    void onlyTheOwnerGivesOfficesAndOnlyToAccounts(Role actor, Role other, Refusal refusedBy) {
        assertThat(Permissions.refusalToAppoint(actor, other)).isEqualTo(refusedBy);
    }

    @ParameterizedTest
    @EnumSource(RoomRules.Preset.class)
    void everyPresetLetsTheOwnerDoEverythingAndEverybodyChat(RoomRules.Preset preset) {
        assertThat(Permissions.barred(preset.rules(), Role.owner, Grants.NONE)).isEmpty();
        assertThat(Permissions.barred(preset.rules(), Role.participant, Grants.NONE))
                .extracting(Barred::deed)
                .isEqualTo(
                        switch (preset) {
                            case open -> List.of();
                            case moderated -> List.of(Deed.steer, Deed.source);
                            case theatre -> List.of(Deed.steer, Deed.source, Deed.speak);
                        });
    }
}
