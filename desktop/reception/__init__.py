"""What a front end may ask for, without a line of Qt: calls, pages, voices, models."""
