-- A deleted account stays as a row that names nobody, because rooms and messages of others point to it; erased_at is set
-- when what it owned is gone, too.
alter table account
    add username_changed_at timestamptz,
    add avatar              varchar(32),
    add deleted_at          timestamptz,
    add erased_at           timestamptz;

drop index account_email_unique;
create unique index account_email_unique on account (email) where deleted_at is null;
drop index account_username_unique;
create unique index account_username_unique on account (lower(username)) where deleted_at is null;
create index account_to_erase on account (deleted_at) where deleted_at is not null and erased_at is null;

-- What the person who signed in is shown to tell their sessions apart.
alter table refresh_family
    add user_agent varchar(200),
    add address    varchar(64);

-- A film whose owner is gone: its row stays, its files are swept.
alter table video
    add deleted_at timestamptz,
    add swept_at   timestamptz;
create index video_to_sweep on video (deleted_at) where deleted_at is not null and swept_at is null;
