-- The second clock: what was known from when. Both tables are only added to. charges_version is the
-- value of the counter "charges" once the row was recorded, so that a run knows what stood before it
-- even where much happened within a second.

-- An organization as it was recorded, as an organization file; it stands until the next one. Each is
-- sealed to the version of the same organization before it.
CREATE TABLE organization_version (
  ordinal BIGINT PRIMARY KEY,
  organization TEXT NOT NULL REFERENCES organization (name),
  recorded_at TEXT NOT NULL,
  charges_version BIGINT NOT NULL,
  reason TEXT NOT NULL,
  file TEXT NOT NULL,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL
);
CREATE INDEX organization_version_by_organization ON organization_version (organization, ordinal);

-- Each import of a charge file, also of one that came before.
CREATE TABLE charge_import (
  ordinal BIGINT PRIMARY KEY,
  charges_version BIGINT NOT NULL,
  source TEXT NOT NULL,
  hash TEXT NOT NULL,
  feed TEXT NOT NULL,
  name TEXT NOT NULL,
  bytes BIGINT NOT NULL,
  charge_rows BIGINT NOT NULL,
  imported_at TEXT NOT NULL,
  FOREIGN KEY (source, hash) REFERENCES charge_file (source, hash)
);

CREATE TABLE charge_import_period (
  import BIGINT NOT NULL REFERENCES charge_import (ordinal),
  billing_period TEXT NOT NULL,
  PRIMARY KEY (import, billing_period)
);
