-- runs-with: 0013
-- In which language somebody of the staff reads their pages; null: they never chose.
alter table staff add column language text constraint staff_language check (language in ('id', 'en'));
