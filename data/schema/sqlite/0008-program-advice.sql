-- The pages of advice on a program's sheet, in their order.
CREATE TABLE program_advice (
  program  TEXT NOT NULL REFERENCES program (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  page     TEXT NOT NULL CHECK (page <> ''),
  PRIMARY KEY (program, position)
) STRICT, WITHOUT ROWID;
