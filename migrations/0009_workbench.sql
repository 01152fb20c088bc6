-- What waits for an office or a unit, and how their matters stand, is found by index ranges that hold all that is asked, however many
-- matters are open.

-- Inner matters of a unit (R1.6): few, and asked for by every desk.
create index matter_scope on matter (jurisdiction_id, scope_unit_id, state) where scope_unit_id is not null;
-- A level nobody holds falls to the efficiency office (R3.1.5): the few matters without a lead official.
create index matter_no_official on matter (jurisdiction_id, id) include (scope_unit_id) where lead_official_id is null;

drop index matter_plan_submitted;
create index matter_plan_submitted on matter (jurisdiction_id, plan_by)
  include (id, scope_unit_id) where plan_state = 'submitted' and state = 'planning';

drop index matter_completed;
create index matter_completed on matter (jurisdiction_id, completed_on)
  include (id, scope_unit_id, suspended_on) where state = 'in-progress' and completed_on is not null;

-- One range per light (R3.1.4) and per category, with all that a list filters by, read from the index alone.
drop index matter_lapse;
create index matter_lapse on matter (jurisdiction_id, lapse_on)
  include (id, state, due_on, source_kind, category_code, lead_unit_id, lead_official_id, registering_unit_id, scope_unit_id,
    suspended_on, completed_on)
  where state in ('assigned', 'planning', 'in-progress', 'awaiting-acceptance');
drop index matter_behind;
create index matter_behind on matter (jurisdiction_id, behind_on)
  include (id, state, due_on, source_kind, category_code, lead_unit_id, lead_official_id, registering_unit_id, scope_unit_id,
    suspended_on, completed_on, lapse_on)
  where state in ('assigned', 'planning', 'in-progress', 'awaiting-acceptance');
drop index matter_warn;
create index matter_warn on matter (jurisdiction_id, warn_on)
  include (id, state, due_on, source_kind, category_code, lead_unit_id, lead_official_id, registering_unit_id, scope_unit_id,
    suspended_on, completed_on, lapse_on, behind_on)
  where state in ('assigned', 'planning', 'in-progress', 'awaiting-acceptance');
create index matter_suspended on matter (jurisdiction_id, suspended_on)
  include (id, state, due_on, source_kind, category_code, lead_unit_id, lead_official_id, registering_unit_id, scope_unit_id)
  where suspended_on is not null and state in ('assigned', 'planning', 'in-progress', 'awaiting-acceptance');
drop index matter_category;
create index matter_category on matter (jurisdiction_id, category_code, state, due_on, id)
  include (source_kind, lead_unit_id, lead_official_id, registering_unit_id, scope_unit_id, lapse_on, warn_on, behind_on,
    suspended_on, completed_on, closed_on);

-- What goes with an indicator or a matter is found by it.
create index report_value_indicator on report_value (jurisdiction_id, indicator_id);
create index asker_override_matter on asker_override (jurisdiction_id, matter_id);

-- Pending requests and open reports are walked and probed without their rows.
drop index matter_request_pending;
create index matter_request_pending on matter_request (jurisdiction_id, approver, answer_by) include (matter_id, kind)
  where state = 'pending';
drop index progress_report_one_open;
create unique index progress_report_one_open on progress_report (jurisdiction_id, matter_id, author_unit_id) include (state)
  where state in ('draft', 'awaiting-sign-off', 'submitted');

-- An index answers alone only where the pages behind it are known to be visible to all: vacuum after every fiftieth row changed,
-- not every fifth.
alter table matter set (autovacuum_vacuum_scale_factor = 0.02);
alter table matter_unit set (autovacuum_vacuum_scale_factor = 0.02);
alter table matter_request set (autovacuum_vacuum_scale_factor = 0.02);
alter table progress_report set (autovacuum_vacuum_scale_factor = 0.02);
