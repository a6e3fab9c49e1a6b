-- When something that is done once for the whole cluster is due again.
create table upkeep (
    name   varchar(40) primary key,
    due_at timestamptz not null
);

-- When somebody was last given the film's address, when what other attempts had left was removed, and when its parts were last
-- found to be all there.
alter table video
    add shown_at   timestamptz,
    add tidied_at  timestamptz,
    add checked_at timestamptz;

create index video_to_check on video (checked_at nulls first) where status = 'READY' and deleted_at is null;

-- Subtitles that the uploader added to a film as a file of their own.
create table subtitle (
    id         uuid primary key,
    video_id   uuid        not null references video (id) on delete cascade,
    label      varchar(80) not null,
    language   varchar(35) not null,
    created_at timestamptz not null
);

create index subtitle_by_video on subtitle (video_id, created_at);
