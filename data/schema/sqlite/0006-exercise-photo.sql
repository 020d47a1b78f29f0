-- Photos of the clinic's own exercises, in their order.
CREATE TABLE exercise_photo (
  exercise TEXT NOT NULL REFERENCES exercise (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  shows    TEXT NOT NULL CHECK (shows IN ('start', 'end')),
  sha256   TEXT NOT NULL CHECK (length (sha256) = 64),
  content  BLOB NOT NULL,
  PRIMARY KEY (exercise, position)
) STRICT;
