-- R1: units, people, dated posts, the leading group, division of labour, linkage, and the working calendar.

create table unit (
  jurisdiction_id int not null references jurisdiction,
  id uuid not null,
  name text not null,
  short_name text not null,
  kind text not null check (kind in ('city-leadership', 'party-office', 'government-office', 'efficiency-office',
    'appraisal-office', 'organisation-department', 'discipline-commission', 'department', 'town', 'subdistrict',
    'zone', 'media', 'other')),
  cohort text check (cohort in ('key-areas', 'towns', 'departments')),
  parent_id uuid,
  protocol_order int not null,
  sign_off_required boolean not null default false,
  own_arrangement text not null default '',
  ended_on date,
  version int not null default 1,
  primary key (jurisdiction_id, id),
  foreign key (jurisdiction_id, parent_id) references unit (jurisdiction_id, id),
  unique (jurisdiction_id, name)
);
comment on column unit.own_arrangement is 'R1.6: the unit''s own supervision, reward and accountability arrangement; empty means none recorded.';
create index unit_order on unit (jurisdiction_id, protocol_order);
select luoshi_protect('unit', 'select, insert, update');

create table unit_alias (
  jurisdiction_id int not null references jurisdiction,
  id uuid not null,
  unit_id uuid not null,
  alias text not null,
  kind text not null check (kind in ('alias', 'former-name', 'learned')),
  primary key (jurisdiction_id, id),
  foreign key (jurisdiction_id, unit_id) references unit (jurisdiction_id, id),
  unique (jurisdiction_id, alias)
);
create index unit_alias_unit on unit_alias (jurisdiction_id, unit_id);
select luoshi_protect('unit_alias', 'select, insert, delete');

create table person (
  jurisdiction_id int not null references jurisdiction,
  id uuid not null,
  name text not null,
  pinyin text not null default '',
  phone text not null default '',
  version int not null default 1,
  primary key (jurisdiction_id, id)
);
select luoshi_protect('person', 'select, insert, update');

create table post (
  jurisdiction_id int not null references jurisdiction,
  id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  kind text not null check (kind in ('city-leader', 'principal', 'party-secretary', 'government-head', 'deputy', 'liaison', 'staff')),
  title text not null,
  protocol_order int not null default 1000,
  valid_from date not null,
  valid_to date,
  confirmed_by uuid,
  proposed_by uuid,
  version int not null default 1,
  primary key (jurisdiction_id, id),
  foreign key (jurisdiction_id, person_id) references person (jurisdiction_id, id),
  foreign key (jurisdiction_id, unit_id) references unit (jurisdiction_id, id),
  check (valid_to is null or valid_to >= valid_from)
);
comment on column post.valid_to is 'The last day the post is held; null while it lasts. History is kept for ever (R1.2).';
comment on column post.confirmed_by is 'Posts grant rights: they take effect when the security administrator confirms (person id), unless the policy switch is off.';
create index post_person on post (jurisdiction_id, person_id);
create index post_unit on post (jurisdiction_id, unit_id);
select luoshi_protect('post', 'select, insert, update');

create table admin_role (
  jurisdiction_id int not null references jurisdiction,
  person_id uuid not null,
  role text not null check (role in ('system-admin', 'security-admin', 'audit-admin')),
  valid_from date not null,
  valid_to date,
  primary key (jurisdiction_id, person_id),
  foreign key (jurisdiction_id, person_id) references person (jurisdiction_id, id)
);
comment on table admin_role is 'The three separated administrators; one role per person, and never together with a post.';
select luoshi_protect('admin_role', 'select, insert, update');

create table delegation (
  jurisdiction_id int not null references jurisdiction,
  id uuid not null,
  post_id uuid not null,
  from_person_id uuid not null,
  to_person_id uuid not null,
  valid_from date not null,
  valid_to date not null,
  reason text not null,
  revoked_at timestamptz,
  primary key (jurisdiction_id, id),
  foreign key (jurisdiction_id, from_person_id) references person (jurisdiction_id, id),
  foreign key (jurisdiction_id, to_person_id) references person (jurisdiction_id, id),
  check (valid_to >= valid_from and from_person_id <> to_person_id)
);
create index delegation_to on delegation (jurisdiction_id, to_person_id, valid_to);
create index delegation_from on delegation (jurisdiction_id, from_person_id, valid_to);
select luoshi_protect('delegation', 'select, insert, update');

create table leading_group_member (
  jurisdiction_id int not null references jurisdiction,
  id uuid not null,
  person_id uuid not null,
  role text not null check (role in ('head', 'deputy-head', 'member', 'office-director')),
  protocol_order int not null,
  valid_from date not null,
  valid_to date,
  primary key (jurisdiction_id, id),
  foreign key (jurisdiction_id, person_id) references person (jurisdiction_id, id)
);
select luoshi_protect('leading_group_member', 'select, insert, update');

-- R1.4: what an office watches first (侧重于; never excludes another office). An empty list means any.
create table watch_duty (
  jurisdiction_id int not null references jurisdiction,
  id uuid not null,
  office_unit_id uuid not null,
  categories text[] not null default '{}',
  cohorts text[] not null default '{}',
  sources text[] not null default '{}',
  clause text not null default '',
  primary key (jurisdiction_id, id),
  foreign key (jurisdiction_id, office_unit_id) references unit (jurisdiction_id, id)
);
select luoshi_protect('watch_duty', 'select, insert, update, delete');

-- R1.5: a city leader's linked towns, departments in charge, sponsored enterprises and projects.
create table linkage (
  jurisdiction_id int not null references jurisdiction,
  id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('linked-town', 'department-in-charge', 'sponsored-project')),
  unit_id uuid,
  subject text not null default '',
  valid_from date not null,
  valid_to date,
  primary key (jurisdiction_id, id),
  foreign key (jurisdiction_id, person_id) references person (jurisdiction_id, id),
  foreign key (jurisdiction_id, unit_id) references unit (jurisdiction_id, id),
  check (unit_id is not null or subject <> '')
);
create index linkage_person on linkage (jurisdiction_id, person_id);
create index linkage_unit on linkage (jurisdiction_id, unit_id);
select luoshi_protect('linkage', 'select, insert, update, delete');

create table calendar_day (
  jurisdiction_id int not null references jurisdiction,
  day date not null,
  kind text not null check (kind in ('holiday', 'workday')),
  name text not null default '',
  primary key (jurisdiction_id, day)
);
comment on table calendar_day is 'Only days that differ from the plain week: statutory holidays and 调休 working days.';
select luoshi_protect('calendar_day', 'select, insert, update, delete');

create table calendar_year (
  jurisdiction_id int not null references jurisdiction,
  year int not null check (year between 2000 and 2100),
  confirmed boolean not null default false,
  version int not null default 1,
  primary key (jurisdiction_id, year)
);
select luoshi_protect('calendar_year', 'select, insert, update');

-- Rows that grant rights wait here until the security administrator, neither proposer nor beneficiary, confirms; then the
-- change is written to its own table. With the policy switch off nothing waits.
create table rights_proposal (
  jurisdiction_id int not null references jurisdiction,
  id uuid not null,
  kind text not null check (kind in ('post', 'linkage', 'watch-duty', 'admin-role', 'admin-role-end')),
  state text not null default 'pending' check (state in ('pending', 'confirmed', 'refused')),
  change jsonb not null,
  person_id uuid,
  unit_id uuid,
  reason text not null,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  decision_reason text not null default '',
  primary key (jurisdiction_id, id),
  foreign key (jurisdiction_id, person_id) references person (jurisdiction_id, id),
  foreign key (jurisdiction_id, unit_id) references unit (jurisdiction_id, id),
  check ((state = 'pending') = (decided_by is null)),
  check (state <> 'confirmed' or (decided_by <> proposed_by and decided_by is distinct from person_id))
);
comment on column rights_proposal.person_id is 'The beneficiary; null where an office gains the right.';
create index rights_pending on rights_proposal (jurisdiction_id, proposed_at) where state = 'pending';
create index rights_unit on rights_proposal (jurisdiction_id, unit_id);
create index rights_person on rights_proposal (jurisdiction_id, person_id);
select luoshi_protect('rights_proposal', 'select, insert, update');

-- The person behind a session: account, posts in force today, administrator role, delegations -- in one round trip.
create function resolve_session(hash bytea, today date) returns table (
  session_id uuid, account_id uuid, jurisdiction_id int, person_id uuid, person_name text, sign_in_name text,
  language text, must_change_password boolean, created_at timestamptz, last_seen_at timestamptz,
  expires_at timestamptz, disabled boolean, admin_role text, posts jsonb, delegations jsonb, watches jsonb
) language sql stable security definer set search_path = public as $$
  select s.id, a.id, a.jurisdiction_id, a.person_id, p.name, a.sign_in_name, a.language, a.must_change_password,
    s.created_at, s.last_seen_at, s.expires_at, a.disabled_at is not null,
    (select r.role from admin_role r where r.jurisdiction_id = a.jurisdiction_id and r.person_id = a.person_id
      and r.valid_from <= today and (r.valid_to is null or r.valid_to >= today)),
    coalesce((select jsonb_agg(jsonb_build_object('postId', o.id, 'unitId', o.unit_id, 'unitKind', u.kind,
        'unitName', u.short_name, 'kind', o.kind, 'title', o.title) order by o.protocol_order, o.id)
      from post o join unit u on u.jurisdiction_id = o.jurisdiction_id and u.id = o.unit_id
      where o.jurisdiction_id = a.jurisdiction_id and o.person_id = a.person_id and o.valid_from <= today
        and (o.valid_to is null or o.valid_to >= today) and o.confirmed_by is not null), '[]'),
    coalesce((select jsonb_agg(jsonb_build_object('delegationId', d.id, 'fromPersonId', d.from_person_id,
        'fromName', fp.name, 'validTo', d.valid_to, 'postId', o.id, 'unitId', o.unit_id, 'unitKind', u.kind, 'unitName', u.short_name,
        'kind', o.kind, 'title', o.title))
      from delegation d
      join person fp on fp.jurisdiction_id = d.jurisdiction_id and fp.id = d.from_person_id
      join post o on o.jurisdiction_id = d.jurisdiction_id and o.id = d.post_id
        and o.valid_from <= today and (o.valid_to is null or o.valid_to >= today) and o.confirmed_by is not null
      join unit u on u.jurisdiction_id = o.jurisdiction_id and u.id = o.unit_id
      where d.jurisdiction_id = a.jurisdiction_id and d.to_person_id = a.person_id and d.revoked_at is null
        and d.valid_from <= today and d.valid_to >= today), '[]'),
    coalesce((select jsonb_agg(jsonb_build_object('officeUnitId', w.office_unit_id, 'categories', w.categories, 'cohorts', w.cohorts, 'sources', w.sources))
      from watch_duty w where w.jurisdiction_id = a.jurisdiction_id and w.office_unit_id in (
        select o.unit_id from post o where o.jurisdiction_id = a.jurisdiction_id and o.person_id = a.person_id
          and o.valid_from <= today and (o.valid_to is null or o.valid_to >= today) and o.confirmed_by is not null)), '[]')
  from session s
  join account a on a.id = s.account_id
  join person p on p.jurisdiction_id = a.jurisdiction_id and p.id = a.person_id
  where s.token_hash = hash
$$;
revoke all on function resolve_session from public;
grant execute on function resolve_session to luoshi_app;

alter table account add foreign key (jurisdiction_id, person_id) references person (jurisdiction_id, id);
