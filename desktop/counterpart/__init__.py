"""The other side of the table: who she is and what she does next."""
