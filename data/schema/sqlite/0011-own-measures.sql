-- The clinic's own measures, each as its key file.
CREATE TABLE measure (
  id       TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
  revision INTEGER NOT NULL CHECK (revision > 0),
  content  TEXT NOT NULL,
  archived INTEGER NOT NULL CHECK (archived IN (0, 1))
) STRICT;

-- Its own sets of measures stand in template, in their order; items are ids, parted by semicolons.
ALTER TABLE template ADD COLUMN position INTEGER NOT NULL DEFAULT 0;
ALTER TABLE template ADD COLUMN folded INTEGER NOT NULL DEFAULT 0 CHECK (folded IN (0, 1));

-- Thresholds that are not the same for all stand here, the others in clinic_threshold.
CREATE TABLE clinic_threshold_of_sex (
  measure   TEXT NOT NULL CHECK (measure <> ''),
  sex       TEXT NOT NULL CHECK (sex IN ('unknown', 'female', 'male', 'other')),
  threshold REAL NOT NULL,
  PRIMARY KEY (measure, sex)
) STRICT, WITHOUT ROWID;

-- Of rivals the measure that the clinic takes.
CREATE TABLE clinic_standard (
  rivals  TEXT NOT NULL PRIMARY KEY CHECK (rivals <> ''),
  measure TEXT NOT NULL CHECK (measure <> '')
) STRICT, WITHOUT ROWID;
