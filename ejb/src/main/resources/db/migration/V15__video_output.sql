-- How much of a film can be watched while it is being made.
alter table video add column playable_ms bigint;

-- The attempts that reported so far, the newest last, so that news of an overtaken one are known as such.
alter table video add column attempts_seen varchar(400) not null default '';

update video set attempt = null where status <> 'READY';
alter table video
    add check (attempt is null or status in ('PROCESSING', 'READY')),
    add check (playable_ms is null or (status = 'PROCESSING' and attempt is not null and playable_ms > 0));
