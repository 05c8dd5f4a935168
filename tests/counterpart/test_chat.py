"""Conversations are laid out as each family was taught them, and only grow at their end."""

import pytest

from desktop.counterpart.chat import FAMILIES, Mark, Role, Segment, begun, pieces, recognised, turns

PERSONA = Segment("persona", "You are Elena.\nBe brief.")


def written(family: str, *segments: tuple[Role, str], ended: bool = True) -> str:
    """A conversation as it would be written down, marks in pointed brackets of their own."""
    spoken = begun(FAMILIES[family], turns([Segment(*each) for each in segments]))
    laid = [*FAMILIES[family].start]
    for turn in spoken:
        laid += pieces(FAMILIES[family], turn, ended=ended or turn is not spoken[-1])
    return "".join(f"⟨{each.name}⟩" if isinstance(each, Mark) else each for each in laid)


CALL: tuple[tuple[Role, str], ...] = (
    ("persona", "You are Elena."),
    ("user", "Hi."),
    ("note", "warm"),
    ("her", "Hello."),
)

LAID = {
    "chatml": "⟨<|im_start|>⟩system\nYou are Elena.⟨<|im_end|>⟩\n"
    "⟨<|im_start|>⟩user\nHi.\n[warm]⟨<|im_end|>⟩\n"
    "⟨<|im_start|>⟩assistant\nHello.⟨<|im_end|>⟩\n",
    "granite": "⟨<|start_of_role|>⟩system⟨<|end_of_role|>⟩You are Elena.⟨<|end_of_text|>⟩\n"
    "⟨<|start_of_role|>⟩user⟨<|end_of_role|>⟩Hi.\n[warm]⟨<|end_of_text|>⟩\n"
    "⟨<|start_of_role|>⟩assistant⟨<|end_of_role|>⟩Hello.⟨<|end_of_text|>⟩\n",
    "mistral": "⟨<s>⟩⟨[SYSTEM_PROMPT]⟩You are Elena.⟨[/SYSTEM_PROMPT]⟩"
    "⟨[INST]⟩Hi.\n[warm]⟨[/INST]⟩Hello.⟨</s>⟩",
    "phi": "⟨<|system|>⟩You are Elena.⟨<|end|>⟩⟨<|user|>⟩Hi.\n[warm]⟨<|end|>⟩"
    "⟨<|assistant|>⟩Hello.⟨<|end|>⟩",
}


@pytest.mark.parametrize("family", sorted(FAMILIES))
def test_each_family_has_its_own_places_for_its_marks(family: str) -> None:
    assert written(family, *CALL) == LAID[family]


@pytest.mark.parametrize("family", sorted(FAMILIES))
@pytest.mark.parametrize("count", range(1, len(CALL)))
def test_a_longer_conversation_begins_with_the_shorter_one_left_open(
    family: str, count: int
) -> None:
    shorter = written(family, *CALL[:count], ended=CALL[count - 1][0] == "persona")
    assert written(family, *CALL).startswith(shorter)


@pytest.mark.parametrize("family", sorted(FAMILIES))
def test_words_that_follow_are_added_to_an_open_turn(family: str) -> None:
    words = "We bring two hundred customers"
    shorter = written(family, ("persona", "You."), ("user", words[:13]), ended=False)
    assert written(family, ("persona", "You."), ("user", words), ended=False).startswith(shorter)


def test_she_may_speak_first_except_where_a_family_forbids_it() -> None:
    opening: tuple[tuple[Role, str], ...] = (("persona", "You."), ("her", "We love this."))
    assert "user" not in written("chatml", *opening)
    assert "⟨[INST]⟩Hello.⟨[/INST]⟩We love this.⟨</s>⟩" in written("mistral", *opening)


def test_notes_and_neighbours_join_the_turn_they_stand_behind() -> None:
    talk = turns(
        [
            PERSONA,
            Segment("user", " one\ntwo "),
            Segment("note", "press"),
            Segment("note", "ask: who"),
            Segment("her", "Yes."),
            Segment("her", "Go on."),
        ]
    )
    assert [(turn.who, "".join(turn.parts)) for turn in talk] == [
        ("persona", "You are Elena.\nBe brief."),
        ("user", "one two\n[press]\n[ask: who]"),
        ("her", "Yes. Go on."),
    ]


def test_a_silent_turn_holds_only_its_note() -> None:
    assert turns([Segment("user", "  "), Segment("note", "wait")])[0].parts == ("[wait]",)


@pytest.mark.parametrize("family", sorted(FAMILIES))
def test_a_vocabulary_is_recognised_by_its_marks(family: str) -> None:
    assert recognised(FAMILIES[family].marks.__contains__) == family


def test_a_vocabulary_without_marks_belongs_to_no_family() -> None:
    assert recognised(lambda _: False) == ""
    assert recognised({"<|im_start|>", "[INST]", "<s>"}.__contains__) == ""


def test_granite_is_not_taken_for_chatml_when_it_holds_both_marks() -> None:
    both = FAMILIES["granite"].marks | FAMILIES["chatml"].marks
    assert recognised(both.__contains__) == "granite"
