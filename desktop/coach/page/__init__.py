"""The page of terms: which line a turn means, and what it puts on it or takes off; pure."""
