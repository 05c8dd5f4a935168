"""Tests of the mind on real models: a tiny one the suite writes, and SmolLM2."""
