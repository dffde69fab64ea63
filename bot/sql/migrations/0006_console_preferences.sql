-- How somebody wants the console to be. Apart from the account: nothing a rule looks at.
CREATE TABLE console_preference (
  email TEXT PRIMARY KEY,
  shortcuts INTEGER NOT NULL,
  dense_rows INTEGER NOT NULL
);
