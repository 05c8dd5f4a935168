"""Pages: each arranges widgets for one part of a rehearsal."""
