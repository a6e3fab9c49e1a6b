-- Counts the writes of a room's playback and of what the waiting gate notes of its members, so that a node can tell whether
-- it still knows them.
alter table playback add version bigint not null default 0;
