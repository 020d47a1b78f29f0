-- How a place of the clinic measures: camera, surface, view. The context is JSON.
CREATE TABLE clinic_setup (
  name     TEXT NOT NULL PRIMARY KEY CHECK (trim (name) <> ''),
  position INTEGER NOT NULL,
  context  TEXT NOT NULL
) STRICT, WITHOUT ROWID;
