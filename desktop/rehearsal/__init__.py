"""One call: whose turn it is, and the one thread that may change it."""
