-- What is searched, in a plain table; the full-text indexes beside it are the database's own affair
-- and follow it by triggers. On PostgreSQL the table stays as it is and the indexes become GIN ones:
-- gin_trgm_ops on number, bans, organization and person, and to_tsvector('english', ...) on
-- customer and internal.

CREATE TABLE ticket_search (
  ordinal INTEGER PRIMARY KEY REFERENCES ticket (ordinal),
  number TEXT NOT NULL,
  bans TEXT NOT NULL,
  organization TEXT NOT NULL,
  person TEXT NOT NULL,
  customer TEXT NOT NULL,
  internal TEXT NOT NULL
);

-- Parts of names, from three characters on.
CREATE VIRTUAL TABLE ticket_part USING fts5 (
  number, bans, organization, person,
  content = 'ticket_search', content_rowid = 'ordinal', tokenize = 'trigram'
);

-- Words, in whatever form: "invoice" finds "invoices".
CREATE VIRTUAL TABLE ticket_word USING fts5 (
  organization, person, customer, internal,
  content = 'ticket_search', content_rowid = 'ordinal',
  tokenize = 'porter unicode61 remove_diacritics 2'
);

CREATE TRIGGER ticket_search_added AFTER INSERT ON ticket_search BEGIN
  INSERT INTO ticket_part (rowid, number, bans, organization, person)
    VALUES (new.ordinal, new.number, new.bans, new.organization, new.person);
  INSERT INTO ticket_word (rowid, organization, person, customer, internal)
    VALUES (new.ordinal, new.organization, new.person, new.customer, new.internal);
END;

CREATE TRIGGER ticket_search_part_changed AFTER UPDATE ON ticket_search
WHEN old.number <> new.number OR old.bans <> new.bans OR old.organization <> new.organization
  OR old.person <> new.person
BEGIN
  INSERT INTO ticket_part (ticket_part, rowid, number, bans, organization, person)
    VALUES ('delete', old.ordinal, old.number, old.bans, old.organization, old.person);
  INSERT INTO ticket_part (rowid, number, bans, organization, person)
    VALUES (new.ordinal, new.number, new.bans, new.organization, new.person);
END;

CREATE TRIGGER ticket_search_word_changed AFTER UPDATE ON ticket_search
WHEN old.organization <> new.organization OR old.person <> new.person
  OR old.customer <> new.customer OR old.internal <> new.internal
BEGIN
  INSERT INTO ticket_word (ticket_word, rowid, organization, person, customer, internal)
    VALUES ('delete', old.ordinal, old.organization, old.person, old.customer, old.internal);
  INSERT INTO ticket_word (rowid, organization, person, customer, internal)
    VALUES (new.ordinal, new.organization, new.person, new.customer, new.internal);
END;

CREATE TRIGGER ticket_search_removed AFTER DELETE ON ticket_search BEGIN
  INSERT INTO ticket_part (ticket_part, rowid, number, bans, organization, person)
    VALUES ('delete', old.ordinal, old.number, old.bans, old.organization, old.person);
  INSERT INTO ticket_word (ticket_word, rowid, organization, person, customer, internal)
    VALUES ('delete', old.ordinal, old.organization, old.person, old.customer, old.internal);
END;
