"""What people say when they make a move, as patterns grouped by move; pure data and grammar."""
