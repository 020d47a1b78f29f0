CREATE TABLE setting (
  key   TEXT NOT NULL PRIMARY KEY CHECK (key <> ''),
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- hash is the SHA-256 of the entry and of the hash before it.
CREATE TABLE audit (
  sequence INTEGER NOT NULL PRIMARY KEY CHECK (sequence > 0),
  at       TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??Z'),
  who      TEXT NOT NULL,
  verb     TEXT NOT NULL CHECK (verb <> ''),
  subject  TEXT NOT NULL CHECK (subject <> ''),
  id       TEXT NOT NULL,
  before   TEXT NOT NULL,
  after    TEXT NOT NULL,
  hash     TEXT NOT NULL CHECK (length (hash) = 64)
) STRICT;

CREATE INDEX audit_by_subject ON audit (subject, id, sequence);

CREATE TRIGGER audit_keeps_entries BEFORE UPDATE ON audit
BEGIN
  SELECT RAISE (ABORT, 'the audit is append-only');
END;

CREATE TRIGGER audit_keeps_all_entries BEFORE DELETE ON audit
BEGIN
  SELECT RAISE (ABORT, 'the audit is append-only');
END;

-- One row: where the chain ends, so that a missing tail shows.
CREATE TABLE audit_head (
  id       INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  sequence INTEGER NOT NULL,
  hash     TEXT NOT NULL
) STRICT;

INSERT INTO audit_head (id, sequence, hash) VALUES (1, 0, '');

-- What the autosaves of a draft changed in the present minute; becomes an entry of the
-- chain when the minute is over, the draft is signed or the record is closed.
CREATE TABLE audit_pending (
  subject TEXT NOT NULL,
  id      TEXT NOT NULL,
  at      TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??Z'),
  who     TEXT NOT NULL,
  verb    TEXT NOT NULL,
  before  TEXT NOT NULL,
  after   TEXT NOT NULL,
  hash    TEXT NOT NULL CHECK (length (hash) = 64),
  PRIMARY KEY (subject, id)
) STRICT, WITHOUT ROWID;
