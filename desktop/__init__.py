"""Preferred Ground: rehearse one hard conversation aloud, offline."""

__version__ = "0.1.0"
