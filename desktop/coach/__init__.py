"""Reads turns, tracks the method, sums up; pure."""
