-- Who may change the film, chat and speak, as playback_control says who may steer; the revision of the roster with which
-- the settings last changed; and when the room was told that it ends soon.
alter table room
    drop constraint room_playback_control_check,
    add constraint room_playback_control_check
        check (playback_control in ('owner_only', 'all', 'signed_in', 'selected')),
    add source_control    varchar(16) not null default 'all'
        check (source_control in ('owner_only', 'all', 'signed_in', 'selected')),
    add chat_control      varchar(16) not null default 'signed_in'
        check (chat_control in ('owner_only', 'all', 'signed_in', 'selected')),
    add speak_control     varchar(16) not null default 'all'
        check (speak_control in ('owner_only', 'all', 'signed_in', 'selected')),
    add settings_revision bigint      not null default 0,
    add warned_at         timestamptz;

update room set source_control = playback_control;

create index room_by_owner on room (owner_id);

-- A grant is null where the room's rule decides, true where a member was given something and false where it was taken
-- from them. Who was sent out is barred until then, or for good where there is no end.
alter table room_member
    drop constraint room_member_role_check,
    add constraint room_member_role_check check (role in ('owner', 'moderator', 'participant', 'guest')),
    drop column may_steer,
    add grant_steer  boolean,
    add grant_source boolean,
    add grant_chat   boolean,
    add grant_speak  boolean,
    add barred_at    timestamptz,
    add barred_until timestamptz,
    add barred_by    varchar(40),
    add barred_for   varchar(200),
    add check (barred_at is not null or (barred_until is null and barred_by is null and barred_for is null));

create index room_member_barred on room_member (room_id) where barred_at is not null;
create index room_member_by_account on room_member (account_id) where account_id is not null;
