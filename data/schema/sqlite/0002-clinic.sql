CREATE TABLE clinic (
  id               INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  revision         INTEGER NOT NULL CHECK (revision > 0),
  name             TEXT NOT NULL,
  address          TEXT NOT NULL,
  phone            TEXT NOT NULL,
  web              TEXT NOT NULL,
  emergency_number TEXT NOT NULL,
  paper            TEXT NOT NULL CHECK (paper IN ('a4', 'letter'))
) STRICT;

INSERT INTO clinic (id, revision, name, address, phone, web, emergency_number, paper)
VALUES (1, 1, '', '', '', '', '', 'a4');

-- audit_key: with which this person's name is hashed in the audit; erased with the person.
CREATE TABLE clinician (
  id          TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  position    INTEGER NOT NULL,
  name        TEXT NOT NULL CHECK (trim (name) <> ''),
  credentials TEXT NOT NULL,
  archived    INTEGER NOT NULL CHECK (archived IN (0, 1)),
  audit_key   TEXT NOT NULL CHECK (length (audit_key) = 64)
) STRICT, WITHOUT ROWID;

CREATE TABLE clinic_threshold (
  measure   TEXT NOT NULL PRIMARY KEY CHECK (measure <> ''),
  threshold REAL NOT NULL
) STRICT, WITHOUT ROWID;
