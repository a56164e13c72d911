-- runs-with: 0013
-- Whose telephone number this citizen has now: they came with another WhatsApp user id, and are somebody else until a code says otherwise.
alter table citizen add column phone_was_of uuid;
