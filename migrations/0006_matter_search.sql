-- Text search by pairs of characters: most Chinese words have two, and trigrams know nothing of those.

alter table matter add column search_grams text[] not null default '{}';
comment on column matter.search_grams is 'Every pair of neighbouring characters of search_text and of search_pinyin, each once.';

update matter set search_grams = coalesce((
  select array_agg(distinct gram) from (
    select substr(w.words, i, 2) as gram
    from (values (left(search_text, 600)), (search_pinyin)) as w (words), generate_series(1, length(w.words) - 1) i) grams
  where gram !~ '\s'), '{}');

drop index matter_search;
drop index matter_search_pinyin;
create index matter_search on matter using gin (search_grams);

drop function search_matters(text, int);

-- Runs outside row-level security (these operators are not leakproof) and filters by jurisdiction itself. A matter is found when its
-- words hold every pattern, or its initials do; the pairs only narrow down where to look.
create function search_matters(grams text[], patterns text[], cap int) returns table (id uuid)
language sql stable security definer set search_path = public as $$
  select m.id from matter m
  where m.jurisdiction_id = current_setting('luoshi.jurisdiction')::int and m.search_grams @> grams
    and (m.search_text like all (patterns) or m.search_pinyin like all (patterns))
  limit cap
$$;
revoke all on function search_matters from public;
grant execute on function search_matters to luoshi_app;

-- The orders of the list, and what workbenches look for. The first holds every column a list is filtered by, so that counting ten
-- thousand matters reads one range of one index and no rows.
drop index matter_due;
create index matter_list on matter (jurisdiction_id, state, due_on, id)
  include (lead_unit_id, category_code, source_kind, lead_official_id, registering_unit_id, scope_unit_id,
    lapse_on, warn_on, behind_on, suspended_on, completed_on, closed_on);
create index matter_updated on matter (jurisdiction_id, updated_at desc, id);
create index matter_progress on matter (jurisdiction_id, claimed_progress, id);
create index matter_plan_submitted on matter (jurisdiction_id, plan_by) where plan_state = 'submitted' and state = 'planning';
create index matter_completed on matter (jurisdiction_id, completed_on) where state = 'in-progress' and completed_on is not null;
create index matter_source_document on matter (jurisdiction_id, source_document_id) where source_document_id is not null;
create index matter_contact on matter (jurisdiction_id, contact_person_id) where contact_person_id is not null;
create index matter_unit_person on matter_unit (jurisdiction_id, person_id) where person_id is not null;
create index milestone_move on milestone (jurisdiction_id, matter_id) where proposed_due_on is not null;
