create table account (
    id            uuid primary key,
    email         text        not null check (length(email) <= 254 and email = lower(email)),
    username      text        not null check (length(username) between 3 and 32),
    password_hash text        not null,
    created_at    timestamptz not null
);
create unique index account_email_unique on account (email);
create unique index account_username_unique on account (lower(username));

-- One row per sign-in. Its row lock is what keeps a rotation and the end of the family apart.
create table refresh_family (
    id         uuid primary key,
    account_id uuid        not null references account on delete cascade,
    started_at timestamptz not null,
    ended_at   timestamptz
);
create index refresh_family_account on refresh_family (account_id);

-- hash: SHA-256 of the secret, base64url. successor_salt: with the secret itself, gives the token that replaced this one.
create table refresh_token (
    hash           text primary key check (length(hash) = 43),
    family_id      uuid        not null references refresh_family on delete cascade,
    issued_at      timestamptz not null,
    expires_at     timestamptz not null,
    used_at        timestamptz,
    successor_salt bytea,
    check ((used_at is null) = (successor_salt is null))
);
create index refresh_token_family on refresh_token (family_id);
create index refresh_token_expiry on refresh_token (expires_at);
