-- The one question every request begins with, answered at once: who holds the session now, by the database's clock unless another one is
-- given, and which policy is in force for them (its limits end sessions).
create function find_session(hash bytea, clock timestamptz) returns table (
  session_id uuid, account_id uuid, jurisdiction_id int, person_id uuid, person_name text, sign_in_name text,
  language text, must_change_password boolean, created_at timestamptz, last_seen_at timestamptz,
  expires_at timestamptz, disabled boolean, admin_role text, posts jsonb, delegations jsonb, watches jsonb,
  now timestamptz, policy_version int, policy_adopted_at timestamptz
) language sql stable security definer set search_path = public as $$
  with moment as (select coalesce(clock, now()) as now),
    day as (select moment.now, (moment.now at time zone 'Asia/Shanghai')::date as today from moment)
  select s.*, day.now, p.version, p.adopted_at
  from day
  cross join lateral resolve_session(hash, day.today) s
  left join lateral (select v.version, v.adopted_at from policy_version v
    where v.jurisdiction_id = s.jurisdiction_id and v.state = 'adopted' and v.effective_on <= day.today
    order by v.effective_on desc, v.version desc limit 1) p on true
$$;
revoke all on function find_session from public;
grant execute on function find_session to luoshi_app;
