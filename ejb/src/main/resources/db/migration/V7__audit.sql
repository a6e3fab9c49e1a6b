-- Who did what. A row never changes after it was written, but for the three columns that seal it into the chain of its class
-- of retention: its number in the chain, the hash of the row before it, and its own hash over all of this (docs/audit.md).
create table audit_log (
    id          bigint generated always as identity primary key,
    at          timestamptz not null default clock_timestamp(),
    type        text        not null,
    retention   text        not null check (retention in ('security', 'moderation', 'activity')),
    actor       uuid,
    actor_name  text,
    address     inet,
    target_type text        not null check (target_type in ('room', 'user', 'video', 'message')),
    target_id   text        not null,
    metadata    jsonb       not null default '{}',
    success     boolean     not null,
    number      bigint,
    previous    bytea,
    hash        bytea,
    check ((number is null) = (previous is null) and (number is null) = (hash is null))
);

create unique index audit_log_chain on audit_log (retention, number);
create index audit_log_unsealed on audit_log (id) where number is null;
create index audit_log_by_actor on audit_log (actor, id);
create index audit_log_by_target on audit_log (target_id, id);
create index audit_log_by_type on audit_log (type, id);
create index audit_log_by_time on audit_log (at);

-- Each chain's last row, and the last of those that were cut off because their time was over. The rows' locks keep nodes apart.
create table audit_chain (
    retention     text primary key,
    last_number   bigint not null default 0,
    last_hash     bytea  not null default decode(repeat('00', 32), 'hex'),
    anchor_number bigint not null default 0,
    anchor_hash   bytea  not null default decode(repeat('00', 32), 'hex')
);
insert into audit_chain (retention) values ('security'), ('moderation'), ('activity');

-- Commands get into the log by a round of one node. The transactions' numbers tell it what it has not seen: those of all rows
-- of finished transactions are below the snapshot's smallest running one, which no clock and no sequence could promise. Numbers
-- come almost in the order of the pages, so that an index of page ranges finds them and costs a command next to nothing.
alter table room_event add transaction bigint;
alter table room_event alter transaction set default (pg_current_xact_id()::text::bigint);
create index room_event_by_transaction on room_event using brin (transaction) with (pages_per_range = 16, autosummarize = on);

create table audit_copied (
    what        text primary key,
    transaction bigint      not null,
    at          timestamptz not null
);
insert into audit_copied values ('room_event', pg_current_xact_id()::text::bigint, now());

-- Where the member came from last.
alter table room_member add address inet;

alter table account
    add banned_at  timestamptz,
    add ban_reason varchar(200),
    add check (ban_reason is null or banned_at is not null);
create index account_banned on account (banned_at) where banned_at is not null;
