"""What is kept of a call, and how it leaves."""
