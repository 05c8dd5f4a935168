from tests.rig.lines import every_line, good_call_lines, heard_words


def test_a_line_becomes_words_as_a_recogniser_writes_them() -> None:
    line = "NovaTech’s 250 customers: 10x, $50,000 and co-branded API support by Q3, or 5%?"
    assert " ".join(heard_words(line)) == (
        "nova tech's two hundred fifty customers ten x fifty thousand dollars and co branded "
        "a p i support by q three or five percent"
    )


def test_lines_hold_nothing_but_words_in_small_letters() -> None:
    lines = every_line()
    assert all(
        word.replace("'", "").isalpha() and word.islower() for line in lines for word in line
    )


def test_the_good_calls_are_among_all_lines_as_they_sound() -> None:
    lines = ["".join(line).replace("seeeo", "ceo") for line in every_line()]
    assert all("".join(line) in lines for line in good_call_lines())
    assert 20 < len(good_call_lines()) < len(lines)
