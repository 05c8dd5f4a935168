"""Widgets painted by hand: each shows one thing and knows nothing of the call's rules."""
