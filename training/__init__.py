"""Makes the reader's coefficients from labelled turns; contributors only, never shipped."""
