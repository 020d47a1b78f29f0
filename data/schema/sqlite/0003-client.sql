-- search_text: names and number, folded; sort_text: family and given name, folded.
-- A number is never given again, even when its client was erased (AUTOINCREMENT).
CREATE TABLE client (
  number         INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT CHECK (number > 0),
  id             TEXT NOT NULL UNIQUE CHECK (length (id) = 36),
  revision       INTEGER NOT NULL CHECK (revision > 0),
  given_name     TEXT NOT NULL,
  family_name    TEXT NOT NULL,
  preferred_name TEXT NOT NULL,
  birth_date     TEXT NOT NULL CHECK (birth_date = '' OR birth_date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  sex            TEXT NOT NULL CHECK (sex IN ('unknown', 'female', 'male', 'other')),
  phone          TEXT NOT NULL,
  email          TEXT NOT NULL,
  address        TEXT NOT NULL,
  height_cm      REAL CHECK (height_cm > 0),
  mass_kg        REAL CHECK (mass_kg > 0),
  weekly_km      REAL CHECK (weekly_km >= 0),
  alerts         TEXT NOT NULL,
  goals          TEXT NOT NULL,
  language       TEXT NOT NULL,
  large_print    INTEGER NOT NULL CHECK (large_print IN (0, 1)),
  archived       INTEGER NOT NULL CHECK (archived IN (0, 1)),
  sort_text      TEXT NOT NULL,
  search_text    TEXT NOT NULL,
  audit_key      TEXT NOT NULL CHECK (length (audit_key) = 64),
  CHECK (trim (given_name || family_name) <> '')
) STRICT;

-- In the order of the list, with all that searching and counting look at.
CREATE INDEX client_in_order ON client (sort_text, number, archived, search_text);
CREATE INDEX client_archived ON client (archived) WHERE archived = 1;

-- The one, two and three letter pieces of search_text by client number.
CREATE VIRTUAL TABLE client_piece USING fts5 (pieces, content = '', detail = none, columnsize = 0, tokenize = 'ascii');
