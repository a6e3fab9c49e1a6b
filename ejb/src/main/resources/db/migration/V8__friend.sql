-- What friends may see of somebody: nothing, that they are here, or also the room they are in.
alter table account
    add sharing varchar(8) not null default 'nobody' check (sharing in ('nobody', 'online', 'room'));

-- One row for two people, whoever of them asked; it is a request until it is accepted.
create table friendship (
    lower_id    uuid        not null references account on delete cascade,
    higher_id   uuid        not null references account on delete cascade,
    asked_by    uuid        not null,
    asked_at    timestamptz not null,
    accepted_at timestamptz,
    primary key (lower_id, higher_id),
    check (lower_id < higher_id),
    check (asked_by in (lower_id, higher_id))
);
create index friendship_by_higher on friendship (higher_id);

create table friend_block (
    blocker_id uuid        not null references account on delete cascade,
    blocked_id uuid        not null references account on delete cascade,
    blocked_at timestamptz not null,
    primary key (blocker_id, blocked_id),
    check (blocker_id <> blocked_id)
);
create index friend_block_by_blocked on friend_block (blocked_id);

create table room_invite (
    id         uuid primary key,
    room_id    uuid        not null references room on delete cascade,
    from_id    uuid        not null references account on delete cascade,
    to_id      uuid        not null references account on delete cascade,
    invited_at timestamptz not null,
    unique (room_id, to_id)
);
create index room_invite_by_recipient on room_invite (to_id);
create index room_invite_by_sender on room_invite (from_id);

-- Which nodes hold account sockets of whom. A crash may empty it: the nodes write it anew every few seconds.
create unlogged table account_online (
    account_id uuid        not null,
    node_id    uuid        not null,
    seen_at    timestamptz not null,
    primary key (account_id, node_id)
);
