CREATE TABLE program (
  id         TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  sequence   INTEGER NOT NULL UNIQUE,
  revision   INTEGER NOT NULL CHECK (revision > 0),
  client     TEXT NOT NULL REFERENCES client (id),
  assessment TEXT REFERENCES assessment (id),
  clinician  TEXT REFERENCES clinician (id),
  previous   TEXT UNIQUE REFERENCES program (id),
  status     TEXT NOT NULL CHECK (status IN ('draft', 'issued', 'replaced', 'stopped', 'expired')),
  version    INTEGER NOT NULL CHECK (version > 0),
  date       TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  issued_on  TEXT NOT NULL CHECK (issued_on = '' OR issued_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  use_until  TEXT NOT NULL CHECK (use_until = '' OR use_until GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  next_visit TEXT NOT NULL CHECK (next_visit = '' OR next_visit GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  cue        TEXT NOT NULL,
  load       TEXT NOT NULL,
  note       TEXT NOT NULL,
  weeks      INTEGER NOT NULL CHECK (weeks BETWEEN 0 AND 12),
  stopped_by TEXT NOT NULL DEFAULT '',
  CHECK ((version = 1) = (previous IS NULL)),
  CHECK ((status = 'draft') = (issued_on = ''))
) STRICT;

CREATE INDEX program_of_client ON program (client, date, sequence);
CREATE INDEX program_of_assessment ON program (assessment);

CREATE TABLE program_item (
  program      TEXT NOT NULL REFERENCES program (id) ON DELETE CASCADE,
  position     INTEGER NOT NULL,
  exercise     TEXT NOT NULL CHECK (exercise <> ''),
  side         TEXT NOT NULL CHECK (side IN ('none', 'left', 'right', 'both')),
  phase        TEXT NOT NULL,
  sets_min     INTEGER NOT NULL,
  sets_max     INTEGER NOT NULL,
  reps_min     INTEGER NOT NULL,
  reps_max     INTEGER NOT NULL,
  hold_min_s   INTEGER NOT NULL,
  hold_max_s   INTEGER NOT NULL,
  rest_min_s   INTEGER NOT NULL,
  rest_max_s   INTEGER NOT NULL,
  per_week_min INTEGER NOT NULL,
  per_week_max INTEGER NOT NULL,
  each_side    INTEGER NOT NULL CHECK (each_side IN (0, 1)),
  unit         TEXT NOT NULL CHECK (unit IN ('reps', 'steps')),
  done_when    TEXT NOT NULL CHECK (done_when IN ('', 'before-run', 'next-day')),
  reason       TEXT NOT NULL,
  note         TEXT NOT NULL,
  PRIMARY KEY (program, position)
) STRICT, WITHOUT ROWID;

-- A sheet as it was issued: its resolved text, and the PDF with its hash.
CREATE TABLE sheet (
  id          TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  program     TEXT NOT NULL UNIQUE REFERENCES program (id),
  language    TEXT NOT NULL,
  paper       TEXT NOT NULL CHECK (paper IN ('a4', 'letter')),
  large_print INTEGER NOT NULL CHECK (large_print IN (0, 1)),
  made_at     TEXT NOT NULL,
  sha256      TEXT NOT NULL CHECK (length (sha256) = 64),
  content     TEXT NOT NULL,
  pdf         BLOB NOT NULL
) STRICT;

CREATE TABLE template (
  id       TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  revision INTEGER NOT NULL CHECK (revision > 0),
  name     TEXT NOT NULL CHECK (trim (name) <> ''),
  items    TEXT NOT NULL,
  archived INTEGER NOT NULL CHECK (archived IN (0, 1))
) STRICT;

-- The clinic's own exercises, each as its key file.
CREATE TABLE exercise (
  id       TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
  revision INTEGER NOT NULL CHECK (revision > 0),
  content  TEXT NOT NULL,
  archived INTEGER NOT NULL CHECK (archived IN (0, 1))
) STRICT;

CREATE TABLE attachment (
  id         TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  client     TEXT NOT NULL REFERENCES client (id),
  assessment TEXT REFERENCES assessment (id),
  name       TEXT NOT NULL,
  type       TEXT NOT NULL,
  added_at   TEXT NOT NULL,
  sha256     TEXT NOT NULL CHECK (length (sha256) = 64),
  content    BLOB NOT NULL
) STRICT;

CREATE INDEX attachment_of_client ON attachment (client);
