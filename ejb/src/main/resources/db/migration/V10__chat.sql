-- How long somebody waits between two messages in a room's chat.
alter table room
    add slow_mode_s smallint not null default 0 check (slow_mode_s between 0 and 3600);

-- The number of the newest entry of a room's chat. Whoever appends holds its row lock, so the log has no gap and a reader
-- who saw a number has seen all before it.
create table chat_head (
    room_id     uuid   primary key references room (id),
    last_number bigint not null
) with (fillfactor = 50);

-- Each message as it is now. An edit, a deletion and a reaction take the next number of the log as the message's revision,
-- so that what happened after a number is what has a higher revision. Rooms and members are checked under the head's lock.
create table chat_message (
    room_id    uuid          not null,
    number     bigint        not null,
    revision   bigint        not null,
    notice     varchar(24),
    member_id  uuid,
    author     varchar(40)   not null,
    text       varchar(2000) not null,
    media_ms   bigint,
    epoch      bigint        not null default 0,
    reply_to   bigint,
    reactions  jsonb         not null default '[]',
    client_id  uuid,
    created_at timestamptz   not null,
    edited_at  timestamptz,
    deleted_at timestamptz,
    primary key (room_id, number),
    unique (room_id, revision),
    unique (room_id, member_id, client_id)
);
