-- A report sent after a failed acceptance counts, one sent before it on the same day does not: the moment decides, not the day.
alter table matter add column acceptance_failed_at timestamptz;
update matter set acceptance_failed_at = acceptance_failed_on::timestamp at time zone 'Asia/Shanghai'
  where acceptance_failed_on is not null;
alter table matter drop column acceptance_failed_on;
comment on column matter.acceptance_failed_at is 'When the last acceptance sent the matter back to work, or it was reopened; what was claimed before does not count as completion.';
