"""The full-screen rehearsal aloud, with devices the test plays."""

from pathlib import Path

from textual.widgets import Label

from desktop.events import TurnTaken
from desktop.reports import Hearing
from desktop.terminal.screens import Talk
from desktop.terminal.widgets import Face, Say
from tests.terminal.made import a_start, kept
from tests.terminal.studio import Played
from tests.terminal.test_live import Driven, begin, end, flat, part, played, rows, until

ASK = "Help me see what exclusivity would solve for you."
NOTICE = "There is no loudspeaker, so you read what she says."


def test_space_on_an_empty_line_talks_and_sends(tmp_path: Path) -> None:
    studio = Played()

    async def play(pilot: Driven) -> None:
        await begin(pilot)
        number = studio.begins()
        await until(pilot, lambda: "Elena is speaking" in rows(pilot)[0], "her words")
        studio.ends(number)
        await until(pilot, lambda: "Your turn" in rows(pilot)[0], "the floor")
        assert "Space or Enter to talk" in flat(pilot)
        await pilot.press("space")
        await until(pilot, lambda: "listening" in rows(pilot)[0], "listening")
        number = studio.guesses("Help me see", "what exclusive")
        words = "You Help me see what exclusive"
        await until(pilot, lambda: words in part(pilot, "#face"), "partial words")
        assert pilot.app.screen.query_one(Face).partial is not None
        await pilot.press("enter")
        studio.understands(number, ASK)
        studio.says()
        await until(pilot, lambda: f"You {ASK}" in part(pilot, "#face"), "the whole turn")
        await until(pilot, lambda: "Your turn" in rows(pilot)[0], "the floor again")
        await end(pilot)

    with kept(tmp_path / "kept") as journal:
        played(a_start(journal, voice=studio.voice()), play)
        facts = journal.facts(journal.calls()[0].call_id)
    turns = [(fact.channel, fact.text) for fact in facts if isinstance(fact, TurnTaken)]
    assert turns == [("spoken", ASK)]


def test_a_space_inside_a_typed_turn_is_a_space(tmp_path: Path) -> None:
    studio = Played()

    async def play(pilot: Driven) -> None:
        await begin(pilot)
        studio.says()
        await until(pilot, lambda: "Your turn" in rows(pilot)[0], "the floor")
        await pilot.press("a", "space", "b")
        assert pilot.app.screen.query_one(Say).value == "a b"

    with kept(tmp_path / "kept") as journal:
        played(a_start(journal, voice=studio.voice()), play)


def test_a_lost_microphone_is_named_and_its_sentence_stays_until_it_is_back(
    tmp_path: Path,
) -> None:
    studio = Played()

    async def play(pilot: Driven) -> None:
        await begin(pilot)
        studio.says()
        await until(pilot, lambda: "Your turn" in rows(pilot)[0], "the floor")
        studio.post(Hearing("lost"))
        await until(pilot, lambda: "microphone lost" in rows(pilot)[0], "the state")
        assert "plug one in, or type" in part(pilot, "#strip")
        studio.post(Hearing("ready"))
        await until(pilot, lambda: "Microphone is back." in part(pilot, "#strip"), "its return")

    with kept(tmp_path / "kept") as journal:
        played(a_start(journal, voice=studio.voice()), play)


def test_what_does_not_work_is_said_on_the_first_page(tmp_path: Path) -> None:
    async def play(pilot: Driven) -> None:
        await until(pilot, lambda: bool(pilot.app.screen.query(Label)), "the first page")
        assert NOTICE in flat(pilot)
        assert "Nothing you say or type leaves this computer." in flat(pilot)
        assert not isinstance(pilot.app.screen, Talk)

    with kept(tmp_path / "kept") as journal:
        played(a_start(journal, voice=Played().voice("tap", NOTICE)), play)
