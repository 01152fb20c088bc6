-- What waits for an office or a unit is found by index ranges that hold all that is asked, however many matters are open.

-- Inner matters of a unit (R1.6): few, and asked for by every desk.
create index matter_scope on matter (jurisdiction_id, scope_unit_id, state) where scope_unit_id is not null;

drop index matter_plan_submitted;
create index matter_plan_submitted on matter (jurisdiction_id, plan_by)
  include (id, scope_unit_id) where plan_state = 'submitted' and state = 'planning';

drop index matter_completed;
create index matter_completed on matter (jurisdiction_id, completed_on)
  include (id, scope_unit_id, suspended_on) where state = 'in-progress' and completed_on is not null;
