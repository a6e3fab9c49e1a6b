-- Who takes over a room whose owner is away, and who may have it back: the member it was taken from, until then; whoever took
-- over has their earlier role again then. The epoch counts the room's owners, so that two nodes cannot both appoint one for
-- the same absence. When the room was told that it waits for its owner.
alter table room
    add succession    varchar(16) not null default 'join_order'
        check (succession in ('join_order', 'delegate', 'nobody')),
    add delegate_id   uuid references room_member (id) on delete set null,
    add owner_epoch   bigint      not null default 0,
    add handed_from   uuid references room_member (id) on delete set null,
    add heir_was      varchar(16),
    add reclaim_until timestamptz,
    add vacant_at     timestamptz,
    add check (handed_from is null or (reclaim_until is not null and heir_was is not null));

-- A room has one owner, whatever two nodes think.
create unique index room_member_one_owner on room_member (room_id) where role = 'owner';
