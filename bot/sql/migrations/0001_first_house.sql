-- The first house. Instants are UTC text (2026-11-23T00:40:00Z), months text (2026-11), exact
-- costs decimal text, amounts whole minor units, yes and no 1 and 0. Lists of texts that nobody
-- searches are JSON arrays.

CREATE TABLE counter (
  name TEXT PRIMARY KEY,
  value BIGINT NOT NULL
);

CREATE TABLE organization (
  name TEXT PRIMARY KEY,
  display_name TEXT NOT NULL,
  alias TEXT NOT NULL,
  status TEXT NOT NULL,
  type TEXT NOT NULL,
  ban TEXT,
  currency TEXT NOT NULL,
  default_cost_center TEXT,
  organization_charges TEXT NOT NULL,
  zero_invoices TEXT NOT NULL,
  unattributed TEXT NOT NULL,
  spread_negative_accounts INTEGER NOT NULL,
  tax_category TEXT NOT NULL,
  tax_rate TEXT NOT NULL,
  tax_reason TEXT NOT NULL,
  tam_name TEXT,
  tam_email TEXT,
  tam_time_zone TEXT,
  recipient_email TEXT,
  recipient_address TEXT,
  recipient_purchase_order TEXT,
  recipient_vat_id TEXT,
  billing_accounts TEXT NOT NULL,
  snapshot_at TEXT,
  saved_at TEXT NOT NULL,
  folded_name TEXT NOT NULL,
  folded_display_name TEXT NOT NULL,
  folded_alias TEXT NOT NULL
);
CREATE INDEX organization_by_ban ON organization (ban);
CREATE INDEX organization_by_folded_name ON organization (folded_name);
CREATE INDEX organization_by_folded_display_name ON organization (folded_display_name);
CREATE INDEX organization_by_folded_alias ON organization (folded_alias);

CREATE TABLE member (
  organization TEXT NOT NULL REFERENCES organization (name),
  position INTEGER NOT NULL,
  email TEXT NOT NULL,
  folded_email TEXT NOT NULL,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  state TEXT NOT NULL,
  PRIMARY KEY (organization, position)
);
CREATE INDEX member_by_email ON member (folded_email);

CREATE TABLE cost_center (
  organization TEXT NOT NULL REFERENCES organization (name),
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  alias TEXT NOT NULL,
  administrators TEXT NOT NULL,
  recipient_email TEXT,
  recipient_address TEXT,
  recipient_purchase_order TEXT,
  recipient_vat_id TEXT,
  deleted TEXT,
  PRIMARY KEY (organization, id)
);

CREATE TABLE workspace (
  organization TEXT NOT NULL REFERENCES organization (name),
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  deleted TEXT,
  PRIMARY KEY (organization, id)
);

CREATE TABLE workspace_placement (
  organization TEXT NOT NULL,
  workspace TEXT NOT NULL,
  position INTEGER NOT NULL,
  cost_center TEXT NOT NULL,
  begins TEXT,
  ends TEXT,
  PRIMARY KEY (organization, workspace, position),
  FOREIGN KEY (organization, workspace) REFERENCES workspace (organization, id)
);

CREATE TABLE provider (
  organization TEXT NOT NULL REFERENCES organization (name),
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  type TEXT NOT NULL,
  account TEXT NOT NULL,
  folded_account TEXT NOT NULL,
  state TEXT NOT NULL,
  stated_cost_center TEXT,
  deleted TEXT,
  PRIMARY KEY (organization, id)
);

CREATE INDEX provider_by_account ON provider (folded_account, organization);

CREATE TABLE provider_placement (
  organization TEXT NOT NULL,
  provider TEXT NOT NULL,
  position INTEGER NOT NULL,
  workspace TEXT NOT NULL,
  begins TEXT,
  ends TEXT,
  PRIMARY KEY (organization, provider, position),
  FOREIGN KEY (organization, provider) REFERENCES provider (organization, id)
);

CREATE TABLE provider_share (
  organization TEXT NOT NULL,
  provider TEXT NOT NULL,
  position INTEGER NOT NULL,
  workspace TEXT NOT NULL,
  PRIMARY KEY (organization, provider, position),
  FOREIGN KEY (organization, provider) REFERENCES provider (organization, id)
);

-- A BAN has one bearer for ever, so it is the key; cost_center is empty where the organization
-- itself is the bearer.
CREATE TABLE ban_assignment (
  ban TEXT PRIMARY KEY,
  organization TEXT NOT NULL REFERENCES organization (name),
  cost_center TEXT NOT NULL,
  begins TEXT NOT NULL,
  retired TEXT
);
CREATE UNIQUE INDEX one_active_ban_per_bearer
  ON ban_assignment (organization, cost_center) WHERE retired IS NULL;
CREATE INDEX ban_assignment_by_organization ON ban_assignment (organization, ban);

CREATE TABLE mode_change (
  organization TEXT NOT NULL REFERENCES organization (name),
  begins TEXT NOT NULL,
  mode TEXT NOT NULL,
  scope TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  reference TEXT NOT NULL,
  PRIMARY KEY (organization, begins)
);

CREATE TABLE charge_file (
  source TEXT NOT NULL,
  hash TEXT NOT NULL,
  ordinal BIGINT NOT NULL UNIQUE,
  feed TEXT NOT NULL,
  name TEXT NOT NULL,
  bytes BIGINT NOT NULL,
  charge_rows BIGINT NOT NULL,
  imported_at TEXT NOT NULL,
  PRIMARY KEY (source, hash)
);

CREATE TABLE ledger_entry (
  source TEXT NOT NULL,
  hash TEXT NOT NULL,
  position BIGINT NOT NULL,
  billing_period TEXT NOT NULL,
  usage_month TEXT NOT NULL,
  organization TEXT,
  cost_center TEXT,
  assumed INTEGER NOT NULL,
  account TEXT NOT NULL,
  payer TEXT NOT NULL,
  vendor TEXT NOT NULL,
  service TEXT NOT NULL,
  category TEXT NOT NULL,
  charge_class TEXT NOT NULL,
  currency TEXT NOT NULL,
  exact TEXT NOT NULL,
  charges BIGINT NOT NULL,
  PRIMARY KEY (source, hash, position),
  FOREIGN KEY (source, hash) REFERENCES charge_file (source, hash)
);
CREATE INDEX ledger_entry_by_period ON ledger_entry (billing_period, source);
CREATE INDEX ledger_entry_by_owner ON ledger_entry (billing_period, organization, payer);

CREATE TABLE set_aside_row (
  source TEXT NOT NULL,
  hash TEXT NOT NULL,
  position BIGINT NOT NULL,
  file_row BIGINT NOT NULL,
  file_column TEXT NOT NULL,
  value TEXT NOT NULL,
  reason TEXT NOT NULL,
  billing_period TEXT,
  currency TEXT,
  cost TEXT,
  account TEXT NOT NULL,
  payer TEXT NOT NULL,
  PRIMARY KEY (source, hash, position),
  FOREIGN KEY (source, hash) REFERENCES charge_file (source, hash)
);
CREATE INDEX set_aside_row_by_period ON set_aside_row (billing_period, source);

-- The latest of a period counts, and only for the totals it was given for.
CREATE TABLE unattributed_decision (
  ordinal BIGINT PRIMARY KEY,
  organization TEXT NOT NULL,
  period TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  decided_at TEXT NOT NULL,
  reason TEXT NOT NULL,
  totals TEXT NOT NULL
);
CREATE INDEX unattributed_decision_by_period ON unattributed_decision (organization, period);

CREATE TABLE issued_run (
  id TEXT PRIMARY KEY,
  ordinal BIGINT NOT NULL UNIQUE,
  run_key TEXT NOT NULL UNIQUE,
  organization TEXT NOT NULL,
  period TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  kind TEXT NOT NULL,
  mode TEXT NOT NULL,
  issued_at TEXT NOT NULL,
  issued_by TEXT NOT NULL,
  charges_version BIGINT NOT NULL,
  seal TEXT NOT NULL,
  UNIQUE (organization, period, sequence)
);

-- The charges a run billed, as the ledger had them then; of its own period, and of earlier ones that
-- had changed since they were billed.
CREATE TABLE billed_entry (
  run TEXT NOT NULL REFERENCES issued_run (id),
  position BIGINT NOT NULL,
  bearer TEXT NOT NULL,
  source TEXT NOT NULL,
  billing_period TEXT NOT NULL,
  usage_month TEXT NOT NULL,
  organization TEXT,
  cost_center TEXT,
  assumed INTEGER NOT NULL,
  account TEXT NOT NULL,
  payer TEXT NOT NULL,
  vendor TEXT NOT NULL,
  service TEXT NOT NULL,
  category TEXT NOT NULL,
  charge_class TEXT NOT NULL,
  currency TEXT NOT NULL,
  exact TEXT NOT NULL,
  charges BIGINT NOT NULL,
  PRIMARY KEY (run, position)
) WITHOUT ROWID;
CREATE INDEX billed_entry_by_period ON billed_entry (bearer, billing_period);

-- Invoiced billing periods whose charges changed since: the difference is still to be billed until
-- it is unmarked.
CREATE TABLE changed_period (
  organization TEXT NOT NULL,
  period TEXT NOT NULL,
  marked_at TEXT NOT NULL,
  unmarked_at TEXT
);
CREATE UNIQUE INDEX changed_period_to_be_billed
  ON changed_period (organization, period) WHERE unmarked_at IS NULL;

-- Who was billed for a payer's charges that no owner was known for: nobody else is, ever.
CREATE TABLE billed_payer (
  source TEXT NOT NULL,
  period TEXT NOT NULL,
  payer TEXT NOT NULL,
  organization TEXT NOT NULL,
  PRIMARY KEY (period, source, payer)
);

-- hash: of what the certificate says; the run's seal is the hash of those, of its documents' and of
-- its own row.
CREATE TABLE certificate (
  run TEXT NOT NULL REFERENCES issued_run (id),
  position INTEGER NOT NULL,
  currency TEXT NOT NULL,
  accepted_exact TEXT NOT NULL,
  single_invoice BIGINT NOT NULL,
  unattributed TEXT NOT NULL,
  set_aside TEXT NOT NULL,
  set_aside_rows BIGINT NOT NULL,
  corrections TEXT NOT NULL,
  tax BIGINT NOT NULL,
  single_invoice_tax BIGINT NOT NULL,
  carried BIGINT NOT NULL,
  difference BIGINT NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (run, position)
);

CREATE TABLE certificate_invoice (
  run TEXT NOT NULL,
  certificate INTEGER NOT NULL,
  position INTEGER NOT NULL,
  amount BIGINT NOT NULL,
  PRIMARY KEY (run, certificate, position),
  FOREIGN KEY (run, certificate) REFERENCES certificate (run, position)
);

-- Issued documents only. previous_hash and hash seal each to the one before of its series.
CREATE TABLE invoice (
  number TEXT PRIMARY KEY,
  series TEXT NOT NULL,
  series_ordinal BIGINT NOT NULL,
  run TEXT NOT NULL REFERENCES issued_run (id),
  position INTEGER NOT NULL,
  type TEXT NOT NULL,
  organization TEXT NOT NULL,
  organization_display_name TEXT NOT NULL,
  cost_center TEXT,
  bearer_name TEXT NOT NULL,
  workspace TEXT,
  ban TEXT,
  recipient_email TEXT,
  recipient_address TEXT,
  recipient_purchase_order TEXT,
  recipient_vat_id TEXT,
  period TEXT NOT NULL,
  issued_at TEXT,
  currency TEXT NOT NULL,
  exact TEXT NOT NULL,
  total BIGINT NOT NULL,
  tax_category TEXT NOT NULL,
  tax_rate TEXT NOT NULL,
  tax_reason TEXT NOT NULL,
  tax BIGINT NOT NULL,
  corrects TEXT NOT NULL,
  reason TEXT NOT NULL,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL,
  UNIQUE (series, series_ordinal),
  UNIQUE (run, position)
);
CREATE INDEX invoice_by_organization ON invoice (organization, period);

CREATE TABLE invoice_line (
  invoice TEXT NOT NULL REFERENCES invoice (number),
  position INTEGER NOT NULL,
  description TEXT NOT NULL,
  account TEXT NOT NULL,
  provider_name TEXT NOT NULL,
  usage_month TEXT NOT NULL,
  category TEXT NOT NULL,
  late INTEGER NOT NULL,
  unattributed INTEGER NOT NULL,
  organization_level INTEGER NOT NULL,
  exact TEXT NOT NULL,
  amount BIGINT NOT NULL,
  service TEXT NOT NULL,
  charge_class TEXT NOT NULL,
  share INTEGER NOT NULL,
  credit_spread INTEGER NOT NULL,
  out_of_scope TEXT,
  credited_invoice TEXT,
  credited_line BIGINT,
  PRIMARY KEY (invoice, position)
) WITHOUT ROWID;
CREATE INDEX invoice_line_by_credited ON invoice_line (credited_invoice, credited_line)
  WHERE credited_invoice IS NOT NULL;

CREATE TABLE account (
  email TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  organization TEXT,
  password_hash TEXT NOT NULL,
  active INTEGER NOT NULL
);

CREATE TABLE session (
  token_hash TEXT PRIMARY KEY,
  account TEXT NOT NULL REFERENCES account (email),
  csrf_token TEXT NOT NULL,
  created_at TEXT NOT NULL,
  last_seen_at TEXT NOT NULL,
  expires_at TEXT NOT NULL
);
CREATE INDEX session_by_account ON session (account);
CREATE INDEX session_by_expiry ON session (expires_at);

CREATE TABLE failed_sign_in (
  who TEXT NOT NULL,
  happened_at TEXT NOT NULL,
  failures BIGINT NOT NULL,
  PRIMARY KEY (who, happened_at)
);

CREATE INDEX failed_sign_in_by_age ON failed_sign_in (happened_at);

CREATE TABLE draft (
  email TEXT PRIMARY KEY,
  fields TEXT NOT NULL
);
