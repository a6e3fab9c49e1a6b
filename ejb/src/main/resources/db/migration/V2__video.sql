create table video (
    id               uuid primary key,
    uploader_id      uuid         not null references account (id),
    title            varchar(200) not null,
    content_type     varchar(64)  not null,
    size_bytes       bigint       not null check (size_bytes > 0),
    status           varchar(16)  not null check (status in ('PENDING', 'PROCESSING', 'READY', 'FAILED')),
    progress_percent smallint     not null default 0 check (progress_percent between 0 and 100),
    attempt          varchar(64),
    duration_ms      bigint,
    width            integer,
    height           integer,
    failure_code     varchar(64),
    failure_message  varchar(500),
    created_at       timestamptz  not null,
    changed_at       timestamptz  not null,
    check (status <> 'READY' or (attempt is not null and duration_ms is not null)),
    check (status <> 'FAILED' or failure_code is not null)
);

create index video_by_uploader on video (uploader_id, created_at desc);
