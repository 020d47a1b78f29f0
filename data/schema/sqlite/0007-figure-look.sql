-- Whom the figures on the client's sheet show.
ALTER TABLE client ADD COLUMN figure_body TEXT NOT NULL DEFAULT 'younger'
  CHECK (figure_body IN ('younger', 'older', 'larger'));
ALTER TABLE client ADD COLUMN figure_clothes TEXT NOT NULL DEFAULT 'short'
  CHECK (figure_clothes IN ('short', 'long', 'head-covering'));
