-- Where an open decision waits as of now -- at which part of the matter, and for which unit or person -- stands beside it, so that every
-- workbench finds its own by an index range, however many others wait (R3.1.5).
alter table matter_request add column waits_at text
  check (waits_at in ('scope-desk', 'registering-office', 'lead-official', 'efficiency-office', 'watching-office'));
alter table matter_request add column waits_for uuid;
alter table milestone add column waits_at text
  check (waits_at in ('scope-desk', 'registering-office', 'lead-official', 'efficiency-office', 'watching-office'));
alter table milestone add column waits_for uuid;
comment on column matter_request.waits_at is 'The part that decides it as of now, while it is pending and no objection; follows from the matter and the policy.';
comment on column matter_request.waits_for is 'The unit or person of that part; null where any office of it may decide.';
comment on column milestone.waits_at is 'The part that decides the proposed day as of now; follows from the matter and the policy.';
comment on column milestone.waits_for is 'The unit or person of that part; null where any office of it may decide.';

create function waits_at_now(asked_jurisdiction int, asked_matter uuid, level text) returns text language sql stable as $$
  select case
    when m.scope_unit_id is not null then 'scope-desk'
    when level = 'lead-official' and m.lead_official_id is not null then 'lead-official'
    when level = 'registering-office'
      and u.kind in ('party-office', 'government-office', 'efficiency-office', 'appraisal-office')
      and not exists (select from matter_unit x where x.jurisdiction_id = m.jurisdiction_id and x.matter_id = m.id
        and x.unit_id = m.registering_unit_id) then 'registering-office'
    when exists (select from matter_unit x join unit e on e.jurisdiction_id = x.jurisdiction_id and e.id = x.unit_id
      where x.jurisdiction_id = m.jurisdiction_id and x.matter_id = m.id and e.kind = 'efficiency-office') then 'watching-office'
    else 'efficiency-office' end
  from matter m join unit u on u.jurisdiction_id = m.jurisdiction_id and u.id = m.registering_unit_id
  where m.jurisdiction_id = asked_jurisdiction and m.id = asked_matter $$;

update matter_request q set waits_at = waits_at_now(q.jurisdiction_id, q.matter_id, q.approver)
  where q.state = 'pending' and q.kind <> 'objection';
update milestone s set waits_at = waits_at_now(s.jurisdiction_id, s.matter_id, coalesce((
    select v.pack #>> '{rules,plan.milestone-move-approver,value}' from policy_version v
    where v.jurisdiction_id = s.jurisdiction_id and v.state = 'adopted' and v.effective_on <= current_date
    order by v.effective_on desc, v.version desc limit 1), 'registering-office'))
  where s.proposed_due_on is not null and s.done_on is null;
drop function waits_at_now;

update matter_request q set waits_for = case q.waits_at when 'scope-desk' then m.scope_unit_id
    when 'registering-office' then m.registering_unit_id when 'lead-official' then m.lead_official_id end
  from matter m where m.jurisdiction_id = q.jurisdiction_id and m.id = q.matter_id and q.waits_at is not null;
update milestone s set waits_for = case s.waits_at when 'scope-desk' then m.scope_unit_id
    when 'registering-office' then m.registering_unit_id when 'lead-official' then m.lead_official_id end
  from matter m where m.jurisdiction_id = s.jurisdiction_id and m.id = s.matter_id and s.waits_at is not null;

drop index matter_request_pending;
drop index matter_no_official;
create index matter_request_waiting on matter_request (jurisdiction_id, waits_at, waits_for, answer_by) include (matter_id, asked_by)
  where state = 'pending' and kind <> 'objection';
create index matter_request_objection on matter_request (jurisdiction_id, answer_by) include (matter_id)
  where state = 'pending' and kind = 'objection';
create index milestone_waiting on milestone (jurisdiction_id, waits_at, waits_for) include (matter_id)
  where proposed_due_on is not null and done_on is null;

-- The reports a unit or a person owes, in the order of their days.
create index matter_lead_report on matter (jurisdiction_id, lead_unit_id, next_report_on) include (id, suspended_on)
  where state = 'in-progress';
create index matter_responsible_report on matter (jurisdiction_id, responsible_person_id, next_report_on) include (id, suspended_on)
  where state = 'in-progress';

drop index matter_plan_submitted;
create index matter_plan_submitted on matter (jurisdiction_id, plan_by)
  include (id, scope_unit_id, suspended_on) where plan_state = 'submitted' and state = 'planning';
