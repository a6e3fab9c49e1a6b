alter table room
    add wait_for         varchar(16) not null default 'everyone'
        check (wait_for in ('everyone', 'quorum', 'owner', 'nobody')),
    add wait_deadline_ms integer     not null default 5000 check (wait_deadline_ms between 0 and 60000);

-- What the waiting gate knows of a member: whether their player tells when it is ready, the playback sequence it was last
-- ready for, whether they were waited for in vain since, and when they last held up the room.
alter table room_member
    add tells_ready    boolean not null default false,
    add ready_sequence bigint  not null default -1,
    add passed_over    boolean not null default false,
    add held_up_at_ms  bigint  not null default 0;

-- A film somewhere else that was checked and may be put on by whoever had it checked.
create table link (
    id         uuid primary key,
    added_by   uuid        not null references account (id),
    source     jsonb       not null,
    created_at timestamptz not null
);

create index link_by_account on link (added_by, created_at desc);

alter table playback
    add source_link_id uuid references link (id) on delete set null,
    add gate_waiting   uuid[]     not null default '{}',
    add gate_may_miss  smallint   not null default 0,
    add gate_cause     varchar(8) check (gate_cause in ('start', 'stall')),
    add check (source_video_id is null or source_link_id is null);

alter table room_event
    add automatic boolean not null default false;
