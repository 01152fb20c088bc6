-- R2, R3.1: matters, their three-fix plan, reports, sub-records and acceptance.

create table category (
  jurisdiction_id int not null references jurisdiction,
  code text not null,
  parent_code text,
  name text not null,
  sort_order int not null,
  retired boolean not null default false,
  primary key (jurisdiction_id, code)
);
select luoshi_protect('category', 'select, insert, update');

create table source_document (
  jurisdiction_id int not null references jurisdiction,
  id uuid not null,
  title text not null,
  document_number text not null default '',
  document_date date,
  file_id uuid,
  text text not null default '',
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (jurisdiction_id, id),
  foreign key (jurisdiction_id, file_id) references file (jurisdiction_id, id)
);
select luoshi_protect('source_document', 'select, insert');

create table matter (
  jurisdiction_id int not null references jurisdiction,
  id uuid not null,
  number_year int,
  number_seq int,
  title text not null check (title <> ''),
  content text not null default '',
  source_kind text not null check (source_kind in ('decision', 'meeting', 'leader-instruction', 'key-project', 'long-term', 'phased', 'self-determined')),
  source_ref text not null default '',
  source_document_id uuid,
  source_start int,
  source_end int,
  instruction_text text not null default '',
  category_code text not null,
  state text not null check (state in ('draft', 'awaiting-confirmation', 'assigned', 'planning', 'in-progress',
    'awaiting-acceptance', 'closed-out', 'archived', 'cancelled')),
  supervision_mode text not null default 'periodic' check (supervision_mode in ('tracking', 'periodic')),
  scope_unit_id uuid,
  parent_id uuid,
  weight numeric(9, 3) not null default 1 check (weight > 0),
  lead_unit_id uuid not null,
  responsible_person_id uuid,
  lead_official_id uuid,
  registering_unit_id uuid not null,
  instruction_reader_ids uuid[],
  contact_person_id uuid,
  assigned_on date,
  original_due_on date,
  due_on date,
  reporting_cycle text not null default 'none' check (reporting_cycle in ('none', 'weekly', 'biweekly', 'monthly', 'quarterly', 'half-yearly', 'yearly')),
  review_on date,
  acknowledge_by date,
  object_until date,
  extensions_granted int not null default 0,
  remind_again_from date,
  plan_by date,
  next_report_on date,
  warn_on date,
  behind_on date,
  lapse_on date,
  plan_state text not null default 'none' check (plan_state in ('none', 'draft', 'submitted', 'approved', 'returned')),
  plan_version int not null default 1,
  plan_submitted_by uuid,
  plan_answer text not null default '',
  acknowledged_on date,
  acknowledged_by uuid,
  claimed_progress int not null default 0 check (claimed_progress between 0 and 100),
  verified_progress int not null default 0 check (verified_progress between 0 and 100),
  verified_at timestamptz,
  acceptance_failed_on date,
  completed_on date,
  closed_on date,
  cancelled_on date,
  suspended_on date,
  has_children boolean not null default false,
  open_problem boolean not null default false,
  public boolean not null default false,
  search_text text not null default '',
  search_pinyin text not null default '',
  version int not null default 1,
  created_by uuid not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, number_year, number_seq),
  foreign key (jurisdiction_id, parent_id) references matter (jurisdiction_id, id),
  foreign key (jurisdiction_id, lead_unit_id) references unit (jurisdiction_id, id),
  foreign key (jurisdiction_id, registering_unit_id) references unit (jurisdiction_id, id),
  foreign key (jurisdiction_id, scope_unit_id) references unit (jurisdiction_id, id),
  foreign key (jurisdiction_id, responsible_person_id) references person (jurisdiction_id, id),
  foreign key (jurisdiction_id, lead_official_id) references person (jurisdiction_id, id),
  foreign key (jurisdiction_id, source_document_id) references source_document (jurisdiction_id, id),
  foreign key (jurisdiction_id, category_code) references category (jurisdiction_id, code),
  check ((number_year is null) = (number_seq is null)),
  check (scope_unit_id is null or number_seq is null)
);
comment on column matter.warn_on is 'First day of the near-due light. Lights are comparisons of these dates with today and are never stored.';
comment on column matter.behind_on is 'First day on which scheduled progress exceeds claimed progress by the policy''s threshold.';
comment on column matter.lapse_on is 'Last day on which the deadline can still be met (a deadline on a non-working day lapses after the next working day).';
comment on column matter.scope_unit_id is 'R1.6: an inner matter of this unit: no city number, board or score; unseen by others.';
comment on column matter.verified_at is 'When somebody outside the unit last looked (R8.2): verified progress caps the claim until a newer report is accepted. Null: never.';
comment on column matter.acceptance_failed_on is 'Day of the last acceptance that sent the matter back to work; what was claimed before it does not count as completion.';
comment on column matter.instruction_text is 'Verbatim leader instruction (批示); readable only by its parties and the supervision offices.';
create index matter_due on matter (jurisdiction_id, state, due_on, id);
create index matter_created on matter (jurisdiction_id, created_at desc, id);
create index matter_number on matter (jurisdiction_id, number_year desc, number_seq desc);
create index matter_lead on matter (jurisdiction_id, lead_unit_id, state, due_on);
create index matter_category on matter (jurisdiction_id, category_code, state, due_on);
create index matter_source on matter (jurisdiction_id, source_kind, state, due_on);
create index matter_parent on matter (jurisdiction_id, parent_id) where parent_id is not null;
create index matter_official on matter (jurisdiction_id, lead_official_id, state) where lead_official_id is not null;
create index matter_responsible on matter (jurisdiction_id, responsible_person_id, state);
create index matter_lapse on matter (jurisdiction_id, lapse_on) where state in ('assigned', 'planning', 'in-progress', 'awaiting-acceptance');
create index matter_behind on matter (jurisdiction_id, behind_on) where state in ('assigned', 'planning', 'in-progress', 'awaiting-acceptance');
create index matter_warn on matter (jurisdiction_id, warn_on) where state in ('assigned', 'planning', 'in-progress', 'awaiting-acceptance');
create index matter_registering on matter (jurisdiction_id, registering_unit_id, state, created_at desc);
create index matter_next_report on matter (jurisdiction_id, next_report_on) where state = 'in-progress';
create index matter_search on matter using gin (search_text gin_trgm_ops);
create index matter_search_pinyin on matter using gin (search_pinyin gin_trgm_ops);
select luoshi_protect('matter', 'select, insert, update, delete');

-- Text search runs outside row-level security (LIKE is not leakproof) and filters by jurisdiction itself.
create function search_matters(pattern text, cap int) returns table (id uuid)
language sql stable security definer set search_path = public as $$
  select m.id from matter m
  where m.jurisdiction_id = current_setting('luoshi.jurisdiction')::int
    and (m.search_text like pattern or m.search_pinyin like pattern)
  limit cap
$$;
revoke all on function search_matters from public;
grant execute on function search_matters to luoshi_app;

create table number_counter (
  jurisdiction_id int not null references jurisdiction,
  year int not null,
  last_seq int not null,
  primary key (jurisdiction_id, year)
);
comment on table number_counter is '立项编号 are issued in the registering transaction under this row''s lock, so they have no gaps.';
select luoshi_protect('number_counter', 'select, insert, update');

create table matter_unit (
  jurisdiction_id int not null references jurisdiction,
  matter_id uuid not null,
  unit_id uuid not null,
  role text not null check (role in ('lead', 'responsible', 'supporting')),
  duty text not null default '',
  person_id uuid,
  sort_order int not null default 0,
  primary key (jurisdiction_id, matter_id, unit_id),
  foreign key (jurisdiction_id, matter_id) references matter (jurisdiction_id, id) on delete cascade,
  foreign key (jurisdiction_id, unit_id) references unit (jurisdiction_id, id),
  foreign key (jurisdiction_id, person_id) references person (jurisdiction_id, id)
);
create unique index matter_one_lead on matter_unit (jurisdiction_id, matter_id) where role = 'lead';
create index matter_unit_unit on matter_unit (jurisdiction_id, unit_id, role, matter_id);
select luoshi_protect('matter_unit', 'select, insert, update, delete');

create table matter_confirmation (
  jurisdiction_id int not null references jurisdiction,
  matter_id uuid not null,
  office_unit_id uuid not null,
  person_id uuid not null,
  at timestamptz not null,
  primary key (jurisdiction_id, matter_id, office_unit_id),
  foreign key (jurisdiction_id, matter_id) references matter (jurisdiction_id, id) on delete cascade
);
comment on table matter_confirmation is 'R2.3: joint confirmation by people of different offices. Cleared when a draft is returned.';
select luoshi_protect('matter_confirmation', 'select, insert, delete');

create table milestone (
  jurisdiction_id int not null references jurisdiction,
  id uuid not null,
  matter_id uuid not null,
  sort_order int not null,
  title text not null,
  deliverable text not null default '',
  working_days int not null check (working_days >= 1),
  depends_on uuid[] not null default '{}',
  progress_at_end int not null check (progress_at_end between 1 and 100),
  person_id uuid,
  baseline_on date,
  due_on date not null,
  done_on date,
  proposed_due_on date,
  proposed_reason text not null default '',
  proposed_by uuid,
  primary key (jurisdiction_id, id),
  foreign key (jurisdiction_id, matter_id) references matter (jurisdiction_id, id) on delete cascade
);
create index milestone_matter on milestone (jurisdiction_id, matter_id, sort_order);
create index milestone_open on milestone (jurisdiction_id, due_on) where done_on is null;
select luoshi_protect('milestone', 'select, insert, update, delete');

create table indicator (
  jurisdiction_id int not null references jurisdiction,
  id uuid not null,
  matter_id uuid not null,
  sort_order int not null,
  name text not null,
  standard text not null default '',
  unit_of_measure text not null default '',
  target numeric(18, 4),
  direction text not null default 'at-least' check (direction in ('at-least', 'at-most', 'done')),
  weight numeric(9, 3) not null default 1 check (weight > 0),
  how_measured text not null default '',
  latest_value numeric(18, 4),
  verdict text check (verdict in ('exceeded', 'met', 'not-met')),
  verdict_note text not null default '',
  verdict_by uuid,
  verdict_at timestamptz,
  primary key (jurisdiction_id, id),
  foreign key (jurisdiction_id, matter_id) references matter (jurisdiction_id, id) on delete cascade
);
create index indicator_matter on indicator (jurisdiction_id, matter_id, sort_order);
select luoshi_protect('indicator', 'select, insert, update, delete');

create table progress_report (
  jurisdiction_id int not null references jurisdiction,
  id uuid not null,
  matter_id uuid not null,
  state text not null check (state in ('draft', 'awaiting-sign-off', 'submitted', 'accepted', 'returned')),
  due_on date,
  claimed_progress int not null check (claimed_progress between 0 and 100),
  text text not null default '',
  problem text not null default '',
  author_person_id uuid not null,
  author_unit_id uuid not null,
  signed_off_by uuid,
  submitted_at timestamptz,
  submitted_on date,
  answered_by uuid,
  answered_at timestamptz,
  answer text not null default '',
  answer_due_on date,
  version int not null default 1,
  created_at timestamptz not null,
  primary key (jurisdiction_id, id),
  foreign key (jurisdiction_id, matter_id) references matter (jurisdiction_id, id) on delete cascade
);
create index progress_report_matter on progress_report (jurisdiction_id, matter_id, created_at desc);
create index progress_report_answer on progress_report (jurisdiction_id, answer_due_on, id) where state = 'submitted';
create index progress_report_sign_off on progress_report (jurisdiction_id, author_unit_id) where state = 'awaiting-sign-off';
create unique index progress_report_one_open on progress_report (jurisdiction_id, matter_id, author_unit_id)
  where state in ('draft', 'awaiting-sign-off', 'submitted');
select luoshi_protect('progress_report', 'select, insert, update, delete');

create table report_value (
  jurisdiction_id int not null references jurisdiction,
  report_id uuid not null,
  indicator_id uuid not null,
  value numeric(18, 4) not null,
  primary key (jurisdiction_id, report_id, indicator_id),
  foreign key (jurisdiction_id, report_id) references progress_report (jurisdiction_id, id) on delete cascade,
  foreign key (jurisdiction_id, indicator_id) references indicator (jurisdiction_id, id) on delete cascade
);
select luoshi_protect('report_value', 'select, insert, update, delete');

create table attachment (
  jurisdiction_id int not null references jurisdiction,
  id uuid not null,
  matter_id uuid not null,
  owner_kind text not null check (owner_kind in ('matter', 'report', 'acceptance', 'milestone', 'request')),
  owner_id uuid not null,
  file_id uuid not null,
  primary key (jurisdiction_id, id),
  foreign key (jurisdiction_id, matter_id) references matter (jurisdiction_id, id) on delete cascade,
  foreign key (jurisdiction_id, file_id) references file (jurisdiction_id, id)
);
create index attachment_matter on attachment (jurisdiction_id, matter_id);
create index attachment_file on attachment (jurisdiction_id, file_id);
select luoshi_protect('attachment', 'select, insert, delete');

-- Objections and requests: extension, suspension, transfer, cancellation, reopening -- dated sub-records (R3.1.1, R3.1.5).
create table matter_request (
  jurisdiction_id int not null references jurisdiction,
  id uuid not null,
  matter_id uuid not null,
  kind text not null check (kind in ('objection', 'extension', 'suspension', 'transfer', 'cancellation', 'reopening')),
  state text not null check (state in ('pending', 'granted', 'refused', 'withdrawn')),
  reason text not null,
  proposed_due_on date,
  proposed_unit_id uuid,
  proposed_person_id uuid,
  asked_by uuid not null,
  asked_unit_id uuid,
  asked_at timestamptz not null,
  asked_on date not null,
  approver text not null,
  answer_by date,
  decided_by uuid,
  decided_at timestamptz,
  decision text not null default '',
  granted_due_on date,
  primary key (jurisdiction_id, id),
  foreign key (jurisdiction_id, matter_id) references matter (jurisdiction_id, id) on delete cascade
);
create index matter_request_matter on matter_request (jurisdiction_id, matter_id, asked_at desc);
create index matter_request_pending on matter_request (jurisdiction_id, approver, answer_by) where state = 'pending';
create unique index matter_request_one_pending on matter_request (jurisdiction_id, matter_id, kind) where state = 'pending';
select luoshi_protect('matter_request', 'select, insert, update');

-- R2.5, R8.3: what an asker was warned of and overrode, and every reminder sent.
create table asker_override (
  jurisdiction_id int not null references jurisdiction,
  id uuid not null,
  matter_id uuid not null,
  office_unit_id uuid,
  person_id uuid not null,
  target_unit_id uuid not null,
  warning text not null,
  reason text not null,
  at timestamptz not null,
  primary key (jurisdiction_id, id),
  foreign key (jurisdiction_id, matter_id) references matter (jurisdiction_id, id) on delete cascade
);
create index asker_override_office on asker_override (jurisdiction_id, office_unit_id, at);
select luoshi_protect('asker_override', 'select, insert');

create table reminder (
  jurisdiction_id int not null references jurisdiction,
  id uuid not null,
  matter_id uuid not null,
  unit_id uuid not null,
  sent_by uuid,
  on_date date not null,
  text text not null default '',
  primary key (jurisdiction_id, id),
  foreign key (jurisdiction_id, matter_id) references matter (jurisdiction_id, id) on delete cascade
);
create index reminder_matter on reminder (jurisdiction_id, matter_id, on_date desc);
select luoshi_protect('reminder', 'select, insert');
