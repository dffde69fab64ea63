-- The desk: requests, what is due on them, mail both ways, and other programs.

-- The summary of a ticket's events; the columns beside `summary` are what is looked for and ordered
-- by. at_risk_from is the clock's, the other columns repeat the summary.
CREATE TABLE ticket (
  number TEXT PRIMARY KEY,
  ordinal BIGINT NOT NULL UNIQUE,
  organization TEXT NOT NULL,
  status TEXT NOT NULL,
  active INTEGER NOT NULL,
  owner TEXT,
  escalated INTEGER NOT NULL,
  call_back INTEGER NOT NULL,
  follow_up INTEGER NOT NULL,
  at_risk_from TEXT NOT NULL,
  version BIGINT NOT NULL,
  opened_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  summary TEXT NOT NULL
);
CREATE UNIQUE INDEX one_active_request_per_organization ON ticket (organization) WHERE active = 1;
-- A page of the queue merges one range of an index per status, so that neither what is closed nor
-- the order costs anything. The partial ones hold what the desk filters by; most are nearly empty.
CREATE INDEX ticket_by_age ON ticket (status, opened_at, ordinal);
CREATE INDEX ticket_by_risk ON ticket (status, at_risk_from, opened_at, ordinal);
CREATE INDEX ticket_of_organization ON ticket (organization, status, opened_at, ordinal);
CREATE INDEX ticket_of_organization_by_risk
  ON ticket (organization, status, at_risk_from, opened_at, ordinal);
CREATE INDEX ticket_of_owner ON ticket (owner, status, opened_at, ordinal)
  WHERE owner IS NOT NULL;
CREATE INDEX ticket_of_owner_by_risk ON ticket (owner, status, at_risk_from, opened_at, ordinal)
  WHERE owner IS NOT NULL;
CREATE INDEX ticket_escalated ON ticket (status, opened_at, ordinal) WHERE escalated = 1;
CREATE INDEX ticket_escalated_by_risk ON ticket (status, at_risk_from, opened_at, ordinal)
  WHERE escalated = 1;
CREATE INDEX ticket_call_back ON ticket (status, opened_at, ordinal) WHERE call_back = 1;
CREATE INDEX ticket_call_back_by_risk ON ticket (status, at_risk_from, opened_at, ordinal)
  WHERE call_back = 1;
CREATE INDEX ticket_follow_up ON ticket (status, opened_at, ordinal) WHERE follow_up = 1;
CREATE INDEX ticket_follow_up_by_risk ON ticket (status, at_risk_from, opened_at, ordinal)
  WHERE follow_up = 1;

CREATE TABLE ticket_event (
  ticket TEXT NOT NULL REFERENCES ticket (number),
  sequence BIGINT NOT NULL,
  happened_at TEXT NOT NULL,
  by_email TEXT NOT NULL,
  by_name TEXT NOT NULL,
  by_role TEXT NOT NULL,
  by_organization TEXT,
  action TEXT NOT NULL,
  from_status TEXT,
  to_status TEXT NOT NULL,
  audience TEXT NOT NULL,
  body TEXT NOT NULL,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (ticket, sequence)
);

-- How many tickets are in each status, kept by whoever appends an event.
CREATE TABLE ticket_count (
  status TEXT PRIMARY KEY,
  tickets BIGINT NOT NULL
);

CREATE TABLE timer (
  ticket TEXT NOT NULL REFERENCES ticket (number),
  kind TEXT NOT NULL,
  about BIGINT NOT NULL,
  step BIGINT NOT NULL,
  due_at TEXT NOT NULL,
  PRIMARY KEY (ticket, kind, about, step)
);
CREATE INDEX timer_by_due ON timer (due_at, ticket, kind, about, step);

-- ticket is empty where the mail is about no ticket's event.
CREATE TABLE outbox (
  id BIGINT PRIMARY KEY,
  ticket TEXT NOT NULL,
  event_sequence BIGINT NOT NULL,
  about TEXT NOT NULL,
  template TEXT NOT NULL,
  audience TEXT NOT NULL,
  recipient TEXT NOT NULL,
  state TEXT NOT NULL,
  queued_at TEXT NOT NULL,
  next_attempt_at TEXT NOT NULL,
  taken_at TEXT,
  attempts BIGINT NOT NULL,
  message_id TEXT NOT NULL,
  last_answer TEXT NOT NULL,
  UNIQUE (ticket, event_sequence, about, template, recipient)
);
CREATE INDEX outbox_by_state ON outbox (state, next_attempt_at);
-- What the caps count: whatever is held, an address has few of these a day.
CREATE INDEX outbox_counted ON outbox (recipient, queued_at)
  WHERE state IN ('queued', 'sending', 'accepted')
  AND template NOT IN ('reply', 'question', 'escalation', 'caller_waiting', 'digest', 'webhook');
CREATE INDEX outbox_by_message_id ON outbox (message_id);
CREATE INDEX outbox_held ON outbox (recipient, id) WHERE state = 'held';
CREATE INDEX outbox_of_no_ticket ON outbox (recipient, id) WHERE ticket = '';
CREATE INDEX outbox_webhooks ON outbox (id) WHERE template = 'webhook';

CREATE TABLE inbound_mail (
  id BIGINT PRIMARY KEY,
  received_at TEXT NOT NULL,
  state TEXT NOT NULL,
  message_id TEXT NOT NULL,
  sender TEXT NOT NULL,
  sender_name TEXT NOT NULL,
  subject TEXT NOT NULL,
  reason TEXT NOT NULL,
  ticket TEXT,
  settled_by TEXT
);
CREATE INDEX inbound_mail_by_state ON inbound_mail (state, id);
CREATE INDEX inbound_mail_by_message_id ON inbound_mail (message_id);
CREATE INDEX inbound_mail_by_sender ON inbound_mail (sender, received_at);
CREATE INDEX inbound_mail_by_ticket ON inbound_mail (ticket, received_at) WHERE ticket IS NOT NULL;

-- Apart from what is searched: big, and read once.
CREATE TABLE inbound_raw (
  id BIGINT PRIMARY KEY REFERENCES inbound_mail (id),
  raw BLOB NOT NULL
);

CREATE TABLE api_token (
  token_hash TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  account TEXT NOT NULL,
  role TEXT NOT NULL,
  created_at TEXT NOT NULL,
  last_used_at TEXT,
  revoked_at TEXT
);

CREATE TABLE repeatable_answer (
  token_hash TEXT NOT NULL,
  key TEXT NOT NULL,
  request_hash TEXT NOT NULL,
  status INTEGER NOT NULL,
  content_type TEXT NOT NULL,
  location TEXT NOT NULL,
  etag TEXT NOT NULL,
  body BLOB NOT NULL,
  answered_at TEXT NOT NULL,
  PRIMARY KEY (token_hash, key)
);
CREATE INDEX repeatable_answer_by_age ON repeatable_answer (answered_at);

CREATE TABLE webhook (
  id TEXT PRIMARY KEY,
  url TEXT NOT NULL,
  secret TEXT NOT NULL,
  active INTEGER NOT NULL,
  created_at TEXT NOT NULL
);
