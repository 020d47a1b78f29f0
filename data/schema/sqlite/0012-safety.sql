-- Who answered the safety screen and when, and what is asked besides under 18.
CREATE TABLE screen (
  assessment         TEXT NOT NULL PRIMARY KEY REFERENCES assessment (id) ON DELETE CASCADE,
  asked_by           TEXT NOT NULL,
  asked_at           TEXT NOT NULL,
  limp               TEXT NOT NULL CHECK (limp IN ('', 'no', 'yes')),
  night_or_rest_pain TEXT NOT NULL CHECK (night_or_rest_pain IN ('', 'no', 'yes')),
  fever              TEXT NOT NULL CHECK (fever IN ('', 'no', 'yes')),
  trauma             TEXT NOT NULL CHECK (trauma IN ('', 'no', 'yes')),
  rotation_differs   TEXT NOT NULL CHECK (rotation_differs IN ('', 'no', 'yes')),
  guardian           TEXT NOT NULL,
  consent_date       TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Danger signs that were taken back: who said so and why.
CREATE TABLE correction (
  assessment TEXT NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
  position   INTEGER NOT NULL,
  code       TEXT NOT NULL CHECK (code <> ''),
  by         TEXT NOT NULL,
  reason     TEXT NOT NULL,
  at         TEXT NOT NULL,
  PRIMARY KEY (assessment, position)
) STRICT, WITHOUT ROWID;

-- Stops set aside besides the first, which stands with the assessment.
CREATE TABLE further_override (
  assessment TEXT NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
  position   INTEGER NOT NULL,
  code       TEXT NOT NULL CHECK (code <> ''),
  reason     TEXT NOT NULL,
  review     TEXT NOT NULL,
  PRIMARY KEY (assessment, position)
) STRICT, WITHOUT ROWID;

ALTER TABLE program ADD COLUMN stopped_on TEXT NOT NULL DEFAULT '';
