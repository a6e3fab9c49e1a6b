-- Until when somebody makes a film of an upload that has all its bytes; nobody else does meanwhile.
alter table upload
    add completing_until timestamptz;
