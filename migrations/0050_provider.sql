-- runs-with: 0013
-- Whose account at the ministry's sign-in (OIDC) somebody of the staff uses. The account's own id (`sub`) stands as a keyed digest: it may be
-- the number of a civil servant. One account opens one person, and a person has one account with an issuer.
create table staff_provider (
  subject_digest bytea primary key,
  staff_id uuid not null references staff on delete cascade,
  issuer text not null,
  bound_at timestamptz not null,
  last_used_at timestamptz not null,
  constraint staff_provider_one unique (staff_id, issuer)
);
-- How many factors the ministry's sign-in asked for, with ours: null where it opened no session.
alter table auth.session add column provider_factors smallint constraint session_provider_factors check (provider_factors in (1, 2));
