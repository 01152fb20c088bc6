-- R2.2: an intake batch holds a parsed ledger or document until a person has reviewed every row; nothing is registered before.
create table intake_batch (
  jurisdiction_id int not null references jurisdiction,
  id uuid not null,
  kind text not null check (kind in ('xlsx', 'docx', 'text')),
  state text not null check (state in ('reading', 'failed', 'review', 'importing', 'imported', 'undone', 'discarded')),
  file_id uuid,
  file_name text not null default '',
  source_document_id uuid,
  source_kind text not null default 'decision',
  category_code text not null default '',
  document_date date,
  mapping jsonb,
  options jsonb,
  progress_done int not null default 0,
  progress_total int not null default 0,
  error_code text,
  error_detail text,
  created_by uuid not null,
  created_unit_id uuid,
  created_at timestamptz not null,
  imported_at timestamptz,
  version int not null default 1,
  primary key (jurisdiction_id, id),
  foreign key (jurisdiction_id, file_id) references file (jurisdiction_id, id)
);
create index intake_batch_creator on intake_batch (jurisdiction_id, created_by, created_at desc);
select luoshi_protect('intake_batch', 'select, insert, update');

create table intake_row (
  jurisdiction_id int not null references jurisdiction,
  batch_id uuid not null,
  row_no int not null,
  source jsonb not null,
  draft jsonb not null,
  problems jsonb not null,
  problem_count int not null default 0,
  warning_count int not null default 0,
  included boolean not null default true,
  matter_id uuid,
  primary key (jurisdiction_id, batch_id, row_no),
  foreign key (jurisdiction_id, batch_id) references intake_batch (jurisdiction_id, id)
);
create index intake_row_problems on intake_row (jurisdiction_id, batch_id, problem_count desc, row_no);
create index intake_row_matter on intake_row (jurisdiction_id, matter_id) where matter_id is not null;
select luoshi_protect('intake_row', 'select, insert, update, delete');
