"""What the commands of the terminal do besides a rehearsal: try, measure, list."""
