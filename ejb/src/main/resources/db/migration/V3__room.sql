create table room (
    id               uuid primary key,
    code             varchar(8)  not null unique,
    name             varchar(80) not null,
    owner_id         uuid        not null references account (id),
    max_participants smallint    not null check (max_participants >= 2),
    password_hash    varchar(80),
    playback_control varchar(16) not null check (playback_control in ('owner_only', 'all', 'selected')),
    roster_revision  bigint      not null default 0,
    created_at       timestamptz not null,
    expires_at       timestamptz not null,
    closed_at        timestamptz
);

create index room_open_by_expiry on room (expires_at) where closed_at is null;

create table room_member (
    id            uuid primary key,
    room_id       uuid        not null references room (id),
    account_id    uuid references account (id),
    name          varchar(40) not null,
    role          varchar(16) not null check (role in ('owner', 'participant', 'guest')),
    may_steer     boolean     not null default false,
    token_hash    bytea       not null,
    joined_at     timestamptz not null,
    last_seen_at  timestamptz not null,
    left_at       timestamptz,
    connection_id uuid,
    round_trip_ms real,
    unique (room_id, account_id)
);

create index room_member_present on room_member (room_id) where left_at is null;
create index room_member_lapsing on room_member (last_seen_at) where left_at is null;

create table playback (
    room_id          uuid primary key references room (id),
    sequence         bigint           not null default 0,
    epoch            bigint           not null default 0,
    source_video_id  uuid references video (id) on delete set null,
    source_title     varchar(200),
    playing          boolean          not null default false,
    rate             double precision not null default 1,
    anchor_server_ms bigint           not null,
    anchor_media_ms  bigint           not null default 0
) with (fillfactor = 50);

create index playback_by_source on playback (source_video_id) where source_video_id is not null;

create table room_event (
    room_id       uuid             not null references room (id),
    sequence      bigint           not null,
    command_id    uuid             not null,
    member_id     uuid             not null references room_member (id),
    action        varchar(16)      not null,
    media_time_ms bigint           not null,
    rate          double precision not null,
    at            timestamptz      not null,
    primary key (room_id, sequence),
    unique (room_id, command_id)
);
