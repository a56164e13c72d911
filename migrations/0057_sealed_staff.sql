-- runs-with: 0013
-- What officers are called and sign in with is sealed (docs/decisions/0057); so are the networks of a program's key. While they are sealed,
-- `networks` is empty: whoever looks only there finds a key that opens nothing.
alter table api_key add column sealed_networks text;
