-- R2.2: an intake batch holds a parsed ledger or document until a person has reviewed every row; nothing is registered before.
create table intake_batch (
  jurisdiction_id int not null references jurisdiction,
  id uuid not null,
  format text not null check (format in ('xlsx', 'docx', 'pdf', 'txt', 'md', 'paste')),
  kind text check (kind in ('table', 'text')),
  state text not null check (state in ('reading', 'failed', 'review', 'importing', 'imported', 'discarded')),
  file_id uuid,
  file_name text not null,
  document_title text not null default '',
  document_date text not null default '',
  text text not null default '',
  source_kind text not null default 'decision',
  category_code text not null,
  mapping jsonb,
  source_document_id uuid,
  progress_done int not null default 0,
  progress_total int not null default 0,
  work_no int not null default 1,
  error_code text,
  error_params jsonb,
  created_by uuid not null,
  created_unit_id uuid,
  created_at timestamptz not null,
  imported_at timestamptz,
  imported_by jsonb,
  version int not null default 1,
  primary key (jurisdiction_id, id),
  foreign key (jurisdiction_id, file_id) references file (jurisdiction_id, id),
  foreign key (jurisdiction_id, created_by) references person (jurisdiction_id, id)
);
comment on column intake_batch.document_date is 'YYYY, YYYY-MM or YYYY-MM-DD, as far as it is known: gives dates without a year their year.';
comment on column intake_batch.work_no is 'Counts the background works asked for; a work that is no longer the latest writes nothing.';
comment on column intake_batch.imported_by is 'The person who asked for the import, as they were then, while it runs in the background.';
create index intake_batch_unit on intake_batch (jurisdiction_id, created_unit_id, created_at desc);
create index intake_batch_creator on intake_batch (jurisdiction_id, created_by, created_at desc);
select luoshi_protect('intake_batch', 'select, insert, update');

create table intake_row (
  jurisdiction_id int not null references jurisdiction,
  batch_id uuid not null,
  row_no int not null,
  sort_no int not null,
  source jsonb not null,
  edits jsonb not null,
  draft jsonb not null,
  problems jsonb not null,
  error_count int not null default 0,
  warning_count int not null default 0,
  included boolean not null default true,
  matter_id uuid,
  version int not null default 1,
  primary key (jurisdiction_id, batch_id, row_no),
  foreign key (jurisdiction_id, batch_id) references intake_batch (jurisdiction_id, id)
);
comment on column intake_row.edits is 'What a person typed, by field, kept as typed even where it cannot be understood.';
create index intake_row_attention on intake_row (jurisdiction_id, batch_id, error_count desc, warning_count desc, sort_no, row_no);
create index intake_row_matter on intake_row (jurisdiction_id, matter_id) where matter_id is not null;
select luoshi_protect('intake_row', 'select, insert, update, delete');
