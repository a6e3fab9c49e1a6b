-- Films on their way in. Whoever writes takes the next epoch, so that of two writers only the later one's parts count; an
-- upload that has ended stays until its parts have left the storage.
create table upload (
    id             uuid primary key,
    account_id     uuid         not null references account (id),
    filename       varchar(255) not null,
    content_type   varchar(64)  not null,
    length_bytes   bigint check (length_bytes > 0),
    reserved_bytes bigint       not null check (reserved_bytes >= 0),
    stored_bytes   bigint       not null default 0 check (stored_bytes between 0 and reserved_bytes),
    storage_upload varchar(1024),
    epoch          bigint       not null default 0,
    next_part      integer      not null default 1,
    created_at     timestamptz  not null,
    expires_at     timestamptz  not null,
    ended_at       timestamptz
);

create index upload_by_account on upload (account_id);
create index upload_by_expiry on upload (expires_at);
create index upload_by_storage_upload on upload (storage_upload);

-- Parts that the storage has. Numbers are never used twice: a part that comes late from a former writer replaces nothing.
create table upload_part (
    upload_id  uuid         not null references upload (id) on delete cascade,
    number     integer      not null,
    etag       varchar(255) not null,
    size_bytes bigint       not null check (size_bytes > 0),
    primary key (upload_id, number)
);

-- What each account may send at once; one that sends faster is in debt and waits.
create table upload_pace (
    account_id uuid primary key references account (id),
    bytes      double precision not null,
    counted_at timestamptz      not null
) with (fillfactor = 50);
