"""Reads one turn: moves, benefits, figures and signals; pure."""
