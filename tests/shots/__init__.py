"""Renders every page and state of the window, for people to look at and for tests to measure."""
