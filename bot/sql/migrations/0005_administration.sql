-- Administration by pages. An account's version tells whether somebody changed it meanwhile; a
-- session says where its sign-in came from.
ALTER TABLE account ADD COLUMN version BIGINT NOT NULL DEFAULT 1;
ALTER TABLE session ADD COLUMN client_address TEXT NOT NULL DEFAULT '';

-- What was changed about accounts, sessions, tokens and structures, by whom. Only added to; each
-- row is sealed to the one before.
CREATE TABLE administration_event (
  ordinal BIGINT PRIMARY KEY,
  happened_at TEXT NOT NULL,
  by_email TEXT NOT NULL,
  by_name TEXT NOT NULL,
  by_role TEXT NOT NULL,
  act TEXT NOT NULL,
  subject TEXT NOT NULL,
  detail TEXT NOT NULL,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL
);

-- The ledger of mail, by state or by address, newest first.
CREATE INDEX outbox_ledger ON outbox (state, id);
CREATE INDEX outbox_by_recipient ON outbox (recipient, id);
