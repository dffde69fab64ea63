-- How somebody wants the pages to be, and the language of pages and mails ('': never chosen). Apart
-- from the account: nothing a rule looks at, and mail goes to people without an account, too.
CREATE TABLE preference (
  email TEXT PRIMARY KEY,
  shortcuts INTEGER NOT NULL,
  dense_rows INTEGER NOT NULL,
  language TEXT NOT NULL
);
