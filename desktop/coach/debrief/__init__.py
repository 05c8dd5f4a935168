"""Sums a call up when it is over; pure."""
