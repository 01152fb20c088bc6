-- The policy pack: one versioned document per jurisdiction; a version is drafted by one person and adopted by another.
create table policy_version (
  jurisdiction_id int not null references jurisdiction,
  version int not null,
  state text not null check (state in ('draft', 'adopted', 'discarded')),
  effective_on date,
  pack jsonb not null,
  note text not null default '',
  drafted_by uuid not null,
  drafted_at timestamptz not null,
  adopted_by uuid,
  adopted_at timestamptz,
  row_version int not null default 1,
  primary key (jurisdiction_id, version),
  check ((state = 'adopted') = (adopted_by is not null and effective_on is not null)),
  check (adopted_by is null or version = 1 or adopted_by <> drafted_by)
);
create unique index policy_one_draft on policy_version (jurisdiction_id) where state = 'draft';
create index policy_effective on policy_version (jurisdiction_id, effective_on desc) where state = 'adopted';
select luoshi_protect('policy_version', 'select, insert, update');
