-- The audit log is kept for a time and then ends with a signed stub: how much went, of which days, and its digest (LG-03).

create table audit_stub (
  jurisdiction_id int not null references jurisdiction,
  seq int not null check (seq >= 1),
  purged_at timestamptz not null,
  entry_count int not null check (entry_count > 0),
  first_at timestamptz not null,
  last_at timestamptz not null,
  last_id uuid not null,
  entries_digest bytea not null,
  prev_signature bytea not null,
  signature bytea not null,
  primary key (jurisdiction_id, seq)
);
comment on table audit_stub is 'What is left of purged audit entries; signed by the checkpoint key, each with the signature before it.';
select luoshi_protect('audit_stub', 'select, insert');
create trigger audit_stub_append_only before update or delete on audit_stub for each row
  when (current_user = 'luoshi_app') execute function refuse_change();

-- The only way by which audit entries leave. The application may not delete them itself; this removes exactly what the newest stub
-- tells of, and nothing younger than six months by the clock of the database, whatever the application believes the time to be.
create function purge_audit_entries() returns int
language plpgsql security definer set search_path = public as $$
declare
  city int := current_setting('luoshi.jurisdiction')::int;
  stub audit_stub;
  gone int;
begin
  select * into strict stub from audit_stub where jurisdiction_id = city order by seq desc limit 1;
  if stub.last_at > clock_timestamp() - interval '6 months' then
    raise exception 'audit entries are kept for at least six months' using errcode = 'insufficient_privilege';
  end if;
  delete from audit_entry where jurisdiction_id = city and (at, id) <= (stub.last_at, stub.last_id);
  get diagnostics gone = row_count;
  if gone <> stub.entry_count then
    raise exception 'the stub tells of % audit entries, but % would go', stub.entry_count, gone;
  end if;
  return gone;
end $$;
revoke all on function purge_audit_entries from public;
grant execute on function purge_audit_entries to luoshi_app;
