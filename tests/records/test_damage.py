from pathlib import Path

from tests.records.damage import run


def test_a_damaged_journal_always_opens_or_says_why_and_shows_no_false_word(tmp_path: Path) -> None:
    counts = run(160, 20251123, tmp_path)
    assert counts["mutations"] == 160
    ways = ("set aside", "opened as it was", "refused with a sentence")
    assert sum(counts.get(way, 0) for way in ways) == 160
    assert counts["backup restored"] > 20
    assert counts["calls read"] > 100
