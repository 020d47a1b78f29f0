-- How the client trains and what they want, and what was found by hand: one object of each, `{}` when nothing was said.
ALTER TABLE assessment ADD COLUMN story TEXT NOT NULL DEFAULT '{}';
ALTER TABLE assessment ADD COLUMN examination TEXT NOT NULL DEFAULT '{}';
