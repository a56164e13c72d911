-- runs-with: 0013
-- What a citizen began and did not finish is sealed with a key of their own (docs/decisions/0038). The number says which; its key lies
-- in the key file.
create sequence key_no as bigint;
alter table citizen add column key_no bigint;
alter table citizen alter column key_no set default nextval('key_no');
alter sequence key_no owned by citizen.key_no;
-- Numbers whose keys were destroyed, with the erasure of their people: each program takes them out of its key file.
create table key_hole (
  hole_id bigint generated always as identity primary key,
  numbers int8range not null check (not isempty(numbers) and lower(numbers) >= 0 and upper(numbers) is not null)
);
