"""The rehearsal without a window: it proves that the core needs none."""
