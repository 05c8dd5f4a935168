"""Tests of the way from a sentence to sound."""
