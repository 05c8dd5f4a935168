"""Proves a persona before anyone meets her: what can be seen in the file, then bots that call."""
