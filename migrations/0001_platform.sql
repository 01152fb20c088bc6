-- The platform beneath every feature: jurisdictions, sign-in, events, audit, files, messages, receipts.
-- Rules kept by every later migration: jurisdiction_id is the first column of every key; filter columns are
-- int, text, uuid or date (under row-level security other operators are not leakproof and lose their index);
-- SQL never calls now() -- instants come from the application's clock.

do $$
begin
  if not exists (select from pg_roles where rolname = 'luoshi_app') then
    create role luoshi_app nologin;
  end if;
end $$;
grant luoshi_app to current_user;
grant usage on schema public to luoshi_app;

create extension if not exists pg_trgm;

create table jurisdiction (
  id int primary key,
  name text not null,
  short_name text not null,
  demo boolean not null default false,
  created_at timestamptz not null
);
comment on table jurisdiction is 'A city (or county) that Luoshi serves. Every other row belongs to exactly one.';
grant select, insert, update on jurisdiction to luoshi_app;

-- Puts a table under its jurisdiction: forced row-level security plus the grants named.
create function luoshi_protect(table_name text, grants text) returns void language plpgsql as $$
begin
  execute format('alter table %I enable row level security', table_name);
  execute format(
    'create policy jurisdiction_only on %I for all to luoshi_app using (jurisdiction_id = current_setting(''luoshi.jurisdiction'')::int) with check (jurisdiction_id = current_setting(''luoshi.jurisdiction'')::int)',
    table_name);
  execute format('grant %s on %I to luoshi_app', grants, table_name);
end $$;

-- Sign-in. These tables are read before a jurisdiction is known, so they stand outside row-level security.
create table account (
  id uuid primary key,
  jurisdiction_id int not null references jurisdiction,
  sign_in_name text not null unique,
  person_id uuid not null,
  password_hash text,
  must_change_password boolean not null default false,
  failed_attempts int not null default 0,
  locked_until timestamptz,
  disabled_at timestamptz,
  last_sign_in_at timestamptz,
  language text not null default 'zh-CN' check (language in ('zh-CN', 'en')),
  created_at timestamptz not null
);
create unique index account_person on account (jurisdiction_id, person_id);
grant select, insert, update on account to luoshi_app;

create table session (
  token_hash bytea primary key,
  account_id uuid not null references account on delete cascade,
  jurisdiction_id int not null references jurisdiction,
  id uuid not null unique,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  client text not null default ''
);
create index session_account on session (account_id);
create index session_expiry on session (expires_at);
grant select, insert, update, delete on session to luoshi_app;

create table setup_token (
  token_hash bytea primary key,
  expires_at timestamptz not null,
  used_at timestamptz
);
grant select, insert, update on setup_token to luoshi_app;

-- Facts (decision 2 of ARCHITECTURE.md): append-only, one hash chain per subject.
create table event (
  jurisdiction_id int not null references jurisdiction,
  subject_kind text not null,
  subject_id uuid not null,
  seq int not null check (seq >= 1),
  id uuid not null,
  kind text not null,
  at timestamptz not null,
  on_date date not null,
  actor_person_id uuid,
  actor_post_id uuid,
  actor_unit_id uuid,
  actor_label text not null,
  on_behalf_of text,
  reason text,
  payload jsonb,
  payload_salt bytea,
  payload_digest bytea not null,
  prev_hash bytea not null,
  hash bytea not null,
  primary key (jurisdiction_id, subject_kind, subject_id, seq),
  unique (jurisdiction_id, id)
);
comment on column event.payload is 'Complete after-image. May be erased with its salt when the law asks; the digest stays and the chain still verifies.';
create index event_by_day on event (jurisdiction_id, kind, on_date);
create index event_by_actor on event (jurisdiction_id, actor_unit_id, at);
select luoshi_protect('event', 'select, insert');

create table chain_head (
  jurisdiction_id int not null references jurisdiction,
  subject_kind text not null,
  subject_id uuid not null,
  seq int not null,
  hash bytea not null,
  changed_at timestamptz not null,
  primary key (jurisdiction_id, subject_kind, subject_id)
);
create index chain_head_changed on chain_head (jurisdiction_id, changed_at);
select luoshi_protect('chain_head', 'select, insert, update');

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger event_append_only before update or delete on event for each row
  when (current_user = 'luoshi_app') execute function refuse_change();

-- A signed summary of all chain heads; the signing key lives outside the database.
create table checkpoint (
  jurisdiction_id int not null references jurisdiction,
  seq int not null,
  at timestamptz not null,
  subject_count int not null,
  event_count bigint not null,
  heads_digest bytea not null,
  prev_signature bytea not null,
  signature bytea not null,
  primary key (jurisdiction_id, seq)
);
select luoshi_protect('checkpoint', 'select, insert');

-- The heads that moved since the checkpoint before; together they pin every chain at that moment.
create table checkpoint_head (
  jurisdiction_id int not null references jurisdiction,
  checkpoint_seq int not null,
  subject_kind text not null,
  subject_id uuid not null,
  seq int not null,
  hash bytea not null,
  primary key (jurisdiction_id, checkpoint_seq, subject_kind, subject_id)
);
select luoshi_protect('checkpoint_head', 'select, insert');

create table audit_entry (
  jurisdiction_id int not null references jurisdiction,
  id uuid not null,
  at timestamptz not null,
  kind text not null,
  account_id uuid,
  actor_label text not null,
  unit_label text not null default '',
  object text not null default '',
  success boolean not null,
  client_address text not null default '',
  request_id text not null default '',
  detail jsonb,
  primary key (jurisdiction_id, id)
);
comment on table audit_entry is 'Sign-ins, sensitive reads, exports, configuration. Kept at least six months.';
create index audit_entry_at on audit_entry (jurisdiction_id, at desc, id);
create index audit_entry_kind on audit_entry (jurisdiction_id, kind, at desc);
select luoshi_protect('audit_entry', 'select, insert');
create trigger audit_entry_append_only before update or delete on audit_entry for each row
  when (current_user = 'luoshi_app') execute function refuse_change();

-- One row per command ever accepted: a repeated click answers as the first did (IN-02).
create table command_receipt (
  jurisdiction_id int not null references jurisdiction,
  command_id uuid not null,
  operation text not null,
  account_id uuid not null,
  body_digest bytea not null,
  response jsonb,
  at timestamptz not null,
  primary key (jurisdiction_id, command_id)
);
select luoshi_protect('command_receipt', 'select, insert, update');

create table file (
  jurisdiction_id int not null references jurisdiction,
  id uuid not null,
  sha256 text not null,
  size_bytes int not null check (size_bytes >= 0),
  name text not null,
  media_type text not null,
  uploaded_by uuid not null,
  uploaded_unit_id uuid,
  uploaded_at timestamptz not null,
  primary key (jurisdiction_id, id)
);
create index file_sha256 on file (jurisdiction_id, sha256);
select luoshi_protect('file', 'select, insert');

-- Messages leave through the outbox; the in-app copy is what a person reads under the bell.
create table outbox (
  jurisdiction_id int not null references jurisdiction,
  id uuid not null,
  created_at timestamptz not null,
  recipient_person_id uuid not null,
  kind text not null,
  params jsonb not null,
  subject_kind text not null,
  subject_id uuid not null,
  channel text not null default 'in-app' check (channel in ('in-app', 'e-mail', 'webhook')),
  state text not null default 'pending' check (state in ('pending', 'delivered', 'failed')),
  attempts int not null default 0,
  last_error text,
  delivered_at timestamptz,
  read_at timestamptz,
  primary key (jurisdiction_id, id)
);
create index outbox_recipient on outbox (jurisdiction_id, recipient_person_id, created_at desc);
create index outbox_pending on outbox (created_at) where state = 'pending';
select luoshi_protect('outbox', 'select, insert, update');
