"""Native code in processes of its own: how they are started, spoken to, watched and replaced."""
