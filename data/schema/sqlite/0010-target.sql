-- The one to three measures an episode is followed by, chosen at its first visit.
CREATE TABLE target (
  episode  TEXT NOT NULL REFERENCES episode (id) ON DELETE CASCADE,
  measure  TEXT NOT NULL CHECK (measure <> ''),
  side     TEXT NOT NULL CHECK (side IN ('none', 'left', 'right', 'both')),
  task     TEXT NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (episode, measure, side, task)
) STRICT, WITHOUT ROWID;
