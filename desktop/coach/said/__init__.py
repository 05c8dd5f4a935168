"""What a turn says of amounts, dates, people and places, as the words stand; pure."""
