-- runs-with: 0013
-- A row of `citizen` is a contact: one address at which somebody is reached, with its share of seats, its window and its consent
-- (docs/decisions/0042). Until now all of them are WhatsApp's; the release before writes no other. The next kind is added to the check.
alter table citizen add column kind text not null default 'whatsapp' constraint citizen_kind check (kind = any (array['whatsapp']));
