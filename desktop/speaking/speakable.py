"""Makes a sentence fit to be spoken: what a speech driver stumbles over is put in plain words.

Pure. In: a sentence as it is shown. Out: the same as it is said, or nothing when there is nothing
to say. Only the driver gets this; captions and memory keep the sentence as it was written.
"""

import re
import unicodedata

from desktop.utterance import clean_utterance

LONGEST = 2000
"""Characters; a sentence that is longer is cut at a word, so that no text fills the memory."""

_CURRENCY = {"$": ("dollar", "dollars"), "€": ("euro", "euros"), "£": ("pound", "pounds")}
_SCALE = {"k": "thousand", "m": "million", "mm": "million", "bn": "billion", "b": "billion"}
_NUMBER = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"

_LINK = re.compile(r"!?\[([^\[\]]*)\]\([^()]*\)")
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,60}>")
_LINE_MARK = re.compile(r"^(?:#{1,6}|[-+•>])\s+")
_MONEY = re.compile(
    rf"(?P<one>\b[Aa]n?\s)?(?P<sign>[$€£])\s?(?P<amount>{_NUMBER})"
    r"(?:\s?(?P<scale>thousand|million|billion|bn|mm|[kKmMbB])\b)?(?P<hyphen>-(?=(?!an?-)[A-Za-z]))?"
)
_MONEY_RANGE = re.compile(rf"([$€£])({_NUMBER})\s?[-–]\s?[$€£]?(?={_NUMBER})")
_SCALED = re.compile(rf"(?<![\w.,])({_NUMBER})(k|K|M|bn)\b")
_MULTIPLE = re.compile(rf"(?<![\w.,])({_NUMBER})\s?[xX×](?!\w)")
_PERCENT_RANGE = re.compile(r"(?<=\d)\s?%\s?(?=[-–]\s?\d[\d.]*\s?%)")
_PERCENT = re.compile(r"(?<=\d)\s?%")
_RANGE = re.compile(r"(?<![-–\w])(\d[\d,.]*)\s?[–-]\s?(\d[\d,.]*)(?![-–\d])")
_FULL_HOUR = re.compile(r"\b(\d{1,2}):00(?=\s?([ap]\.?m\b)?)", re.IGNORECASE)
_TIME = re.compile(r"\b(\d{1,2}):([0-5]\d)\b")
_PLURAL_LETTERS = re.compile(r"\b([A-Z]{2,})s\b")
_HUM = re.compile(r"\b(?:h?m{2,}|mhm|hm)\b", re.IGNORECASE)

_SPELT = "ARR COO EDI EOD ERP ETA FAQ GA IPO LOI MOU POC PTO ROI SOW UX".split()
"""Short forms that espeak-ng reads as words although people spell them."""
_LETTERS = re.compile(rf"\b({'|'.join(_SPELT)})(?=\b|['’]s\b)")

_PLAIN: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\bSaaS\b"), "sass"),
    (re.compile(r"\b[Ee]\.g\.,?"), "for example"),
    (re.compile(r"\b[Ii]\.e\.,?"), "that is"),
    (re.compile(r"\b[Ee]tc\."), "et cetera"),
    (re.compile(r"\b[Vv]s\.?(?=\s)"), "versus"),
    (re.compile(r"\bMs\.(?=\s)"), "Miz"),
    (re.compile(r"#\s?(?=\d)"), "number "),
    (re.compile(r"~\s?(?=[\d$€£])"), "about "),
    (re.compile(r"\b1:1\b"), "one on one"),
    (re.compile(r"\b1⁄2\b"), "half"),
    (re.compile(r"(?<=\w)\s?&\s?(?=\w)"), " and "),
    (re.compile(r"(?<=\w)/(?=\w)"), " "),
)
_DASH = re.compile(r"\s[-–—]+\s|—|--+")
_SILENT = re.compile(r"[*_~`^|\\<>{}\[\]#@/=⁄]+")
"""What is left of markup and would be read out as a word."""
_LOOSE_STOP = re.compile(r"\s+([,.;:?!])")
_COMMAS = re.compile(r",(?:\s*,)+")
_DOUBLE_STOP = re.compile(r"([.?!…])\s*,")


def speakable(text: str) -> str:
    """The sentence as it is said; empty when there is nothing to say."""
    said = unicodedata.normalize("NFKC", clean_utterance(text))
    said = _without_markup(said)
    said = _in_words(said)
    said = _SILENT.sub(" ", said)
    said = _COMMAS.sub(",", _LOOSE_STOP.sub(r"\1", " ".join(said.split())))
    said = _DOUBLE_STOP.sub(r"\1", said)
    said = said.strip(" ,;:-–—")
    if not any(char.isalnum() for char in said):
        return ""
    return _shortened(said)


def _without_markup(text: str) -> str:
    """No links, tags, marks of emphasis, pictures."""
    text = _TAG.sub(" ", _LINK.sub(r"\1", _LINE_MARK.sub("", text)))
    text = re.sub(r"\*\*|\*|__|~~|`", "", text)
    return "".join(char if _is_writing(char) else " " for char in text)


def _is_writing(char: str) -> bool:
    """Whether a character belongs to words rather than to pictures."""
    if char in {"\ufe0e", "\ufe0f", "\u20e3", "\u200c", "\u200d"}:
        return False
    return unicodedata.category(char) not in {"So", "Sk", "Cn", "Co", "Cs"}


def _in_words(text: str) -> str:
    """Figures, times, short forms and signs as they are said."""
    text = _MONEY_RANGE.sub(r"\2 to \1", text)
    text = _MONEY.sub(_money, text)
    text = _PERCENT_RANGE.sub("", text)
    text = _MULTIPLE.sub(r"\1 times", text)
    text = _SCALED.sub(_scaled, text)
    text = _PERCENT.sub(" percent", text)
    for pattern, words in _PLAIN:
        text = pattern.sub(words, text)
    text = _DASH.sub(", ", _RANGE.sub(r"\1 to \2", text))
    text = _TIME.sub(r"\1 \2", _FULL_HOUR.sub(_full_hour, text))
    text = _PLURAL_LETTERS.sub(r"\1's", text)
    text = _LETTERS.sub(lambda match: " ".join(match[1]), text)
    return _HUM.sub(_hum, text)


def _money(match: re.Match[str]) -> str:
    """ "a $50,000 budget" has a dollar, "$50,000" has dollars."""
    single, several = _CURRENCY[match["sign"]]
    one, hyphen = match["one"] or "", match["hyphen"] or ""
    amount, scale = match["amount"], match["scale"] or ""
    coins = ""
    if not scale and (split := re.fullmatch(r"(.*)\.(\d\d)", amount)):
        amount, coins = split[1], "" if split[2] == "00" else f" {split[2]}"
    scale = _SCALE.get(scale.lower(), scale)
    unit = single if one or hyphen or (amount == "1" and not scale) else several
    said = " ".join(part for part in (amount, scale, unit) if part) + coins
    return one + said + (" " if hyphen else "")


def _scaled(match: re.Match[str]) -> str:
    return f"{match[1]} {_SCALE[match[2].lower()]}"


def _full_hour(match: re.Match[str]) -> str:
    return match[1] if match[2] else f"{match[1]} o'clock"


def _hum(match: re.Match[str]) -> str:
    """Drivers spell "Mm"."""
    return "Hmm" if match[0][0].isupper() else "hmm"


def _shortened(text: str) -> str:
    if len(text) <= LONGEST:
        return text
    return text[:LONGEST].rsplit(" ", 1)[0]
