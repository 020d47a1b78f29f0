CREATE TABLE episode (
  id         TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  sequence   INTEGER NOT NULL UNIQUE,
  client     TEXT NOT NULL REFERENCES client (id),
  name       TEXT NOT NULL,
  region     TEXT NOT NULL,
  side       TEXT NOT NULL CHECK (side IN ('none', 'left', 'right', 'both')),
  started_on TEXT NOT NULL CHECK (started_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  ended_on   TEXT NOT NULL CHECK (ended_on = '' OR ended_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
) STRICT;

CREATE UNIQUE INDEX episode_open ON episode (client) WHERE ended_on = '';
CREATE INDEX episode_of_client ON episode (client, sequence);

-- sequence: order of making; versions of one assessment share it.
CREATE TABLE assessment (
  id                       TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  revision                 INTEGER NOT NULL CHECK (revision > 0),
  client                   TEXT NOT NULL REFERENCES client (id),
  episode                  TEXT NOT NULL REFERENCES episode (id),
  clinician                TEXT REFERENCES clinician (id),
  date                     TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  sequence                 INTEGER NOT NULL,
  status                   TEXT NOT NULL CHECK (status IN ('draft', 'signed')),
  version                  INTEGER NOT NULL CHECK (version > 0),
  previous                 TEXT UNIQUE REFERENCES assessment (id),
  reason                   TEXT NOT NULL,
  running                  INTEGER NOT NULL CHECK (running IN (0, 1)),
  context                  TEXT NOT NULL,
  complaint_region         TEXT,
  complaint_side           TEXT NOT NULL CHECK (complaint_side IN ('none', 'left', 'right', 'both')),
  complaint_worst          REAL,
  complaint_settles        TEXT,
  screen_asked             INTEGER NOT NULL CHECK (screen_asked IN (0, 1)),
  screen_version           INTEGER NOT NULL,
  bone_site                TEXT,
  bone_builds_with_running INTEGER NOT NULL CHECK (bone_builds_with_running IN (0, 1)),
  bone_rest_night_walking  INTEGER NOT NULL CHECK (bone_rest_night_walking IN (0, 1)),
  bone_point_tender        INTEGER NOT NULL CHECK (bone_point_tender IN (0, 1)),
  override_code            TEXT,
  override_reason          TEXT,
  override_review          TEXT,
  clearance_code           TEXT,
  clearance_by             TEXT,
  clearance_imaging        TEXT,
  clearance_date           TEXT,
  clearance_limits         TEXT,
  frozen_known             INTEGER NOT NULL CHECK (frozen_known IN (0, 1)),
  frozen_age               INTEGER NOT NULL,
  frozen_sex               TEXT NOT NULL CHECK (frozen_sex IN ('unknown', 'female', 'male', 'other')),
  frozen_height_cm         REAL,
  frozen_mass_kg           REAL,
  signed_at                TEXT NOT NULL,
  CHECK ((version = 1) = (previous IS NULL)),
  CHECK ((status = 'signed') = (signed_at <> ''))
) STRICT;

CREATE INDEX assessment_of_client ON assessment (client, date, sequence, version);
CREATE INDEX assessment_of_episode ON assessment (episode);
CREATE INDEX assessment_by_making ON assessment (sequence);

CREATE TABLE observation (
  assessment  TEXT NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
  measure     TEXT NOT NULL CHECK (measure <> ''),
  side        TEXT NOT NULL CHECK (side IN ('none', 'left', 'right', 'both')),
  task        TEXT NOT NULL,
  position    INTEGER NOT NULL,
  form        TEXT NOT NULL CHECK (form IN ('empty', 'trials', 'value', 'summary', 'parts', 'grade', 'not-tested')),
  trials      TEXT NOT NULL,
  mean        REAL,
  sd          REAL,
  n           INTEGER NOT NULL,
  parts       TEXT NOT NULL,
  grade       TEXT,
  seconds     REAL,
  not_tested  TEXT,
  pain        REAL,
  pain_region TEXT,
  lever_m     REAL,
  protocol    TEXT NOT NULL,
  PRIMARY KEY (assessment, measure, side, task)
) STRICT, WITHOUT ROWID;

-- Coded things said yes to: signs, marks and red flags.
CREATE TABLE sign (
  assessment TEXT NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
  kind       TEXT NOT NULL CHECK (kind IN ('sign', 'mark', 'red-flag')),
  code       TEXT NOT NULL CHECK (code <> ''),
  position   INTEGER NOT NULL,
  PRIMARY KEY (assessment, kind, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE set_aside (
  assessment TEXT NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
  finding    TEXT NOT NULL CHECK (finding <> ''),
  reason     TEXT NOT NULL,
  PRIMARY KEY (assessment, finding)
) STRICT, WITHOUT ROWID;

-- Frozen at signing. Lists are JSON.
CREATE TABLE finding (
  assessment   TEXT NOT NULL REFERENCES assessment (id),
  position     INTEGER NOT NULL,
  rule         TEXT NOT NULL,
  rule_version INTEGER NOT NULL,
  side         TEXT NOT NULL CHECK (side IN ('none', 'left', 'right', 'both')),
  zone         TEXT NOT NULL,
  acts         INTEGER NOT NULL CHECK (acts IN (0, 1)),
  threshold    REAL,
  set_aside    TEXT,
  inputs       TEXT NOT NULL,
  checks       TEXT NOT NULL,
  loads        TEXT NOT NULL,
  cues         TEXT NOT NULL,
  suggests     TEXT NOT NULL,
  held_back    TEXT NOT NULL,
  PRIMARY KEY (assessment, position)
) STRICT, WITHOUT ROWID;

-- Stop rules that stood when the assessment was signed.
CREATE TABLE stop (
  assessment TEXT NOT NULL REFERENCES assessment (id),
  code       TEXT NOT NULL,
  tier       INTEGER NOT NULL CHECK (tier BETWEEN 0 AND 4),
  stops      INTEGER NOT NULL CHECK (stops IN (0, 1)),
  overridden INTEGER NOT NULL CHECK (overridden IN (0, 1)),
  cleared    INTEGER NOT NULL CHECK (cleared IN (0, 1)),
  PRIMARY KEY (assessment, code)
) STRICT, WITHOUT ROWID;

-- Things on the time line that are not measured: a race, an injury, new shoes.
CREATE TABLE event (
  id       TEXT NOT NULL PRIMARY KEY CHECK (length (id) = 36),
  revision INTEGER NOT NULL CHECK (revision > 0),
  client   TEXT NOT NULL REFERENCES client (id),
  date     TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  kind     TEXT NOT NULL,
  note     TEXT NOT NULL
) STRICT;

CREATE INDEX event_of_client ON event (client, date);
