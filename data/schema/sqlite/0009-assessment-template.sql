-- Which measures the form of a visit asks for; empty when nobody chose.
ALTER TABLE assessment ADD COLUMN template TEXT NOT NULL DEFAULT '';
