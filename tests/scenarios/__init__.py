"""Scripted calls with what must come of them."""
