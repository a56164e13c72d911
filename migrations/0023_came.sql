-- runs-with: 0013
-- When somebody last came whom this citizen had booked for. Before that, people who did not come count against the next ones.
alter table citizen add column came_at timestamptz;
