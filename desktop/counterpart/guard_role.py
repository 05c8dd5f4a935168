"""What no counterpart says, whatever its wording: machine talk, a speaker's name, swearing,
another language.

In: a sentence in plain form. Out: reasons against it. The patterns name no persona.
"""

import re
from collections.abc import Iterator


def either(*parts: str) -> re.Pattern[str]:
    """One pattern of alternatives, each from the start of a word."""
    return re.compile(rf"\b(?:{'|'.join(parts)})")


_MACHINE = either(
    r"(?:as|i'm|i am|being|like|just|only) an? (?:\w+ )?(?:ai|assistant|bot|chatbot"
    r"|(?:language )?model|program|simulation|character|persona|fictional \w+)\b",
    r"a\.?i\b|artificial intelligence|(?:large )?language model|chat ?gpt|gpt\b|llms?\b|openai",
    r"(?:system|my|the|this|your) prompts?\b|my (?:programming|training data|guidelines|creators?"
    r"|developers?)|role ?play\w*|(?:this|the|our) (?:simulation|exercise|scenario|rehearsal)\b"
    r"|(?:break|out of|in|my|stay in) character\b",
    r"how (?:can|may) i (?:help|assist)|happy to (?:help|assist) you|assist you\b|dear (?:sir|user)"
    r"|best regards|the user\b",
)
_SPEAKER = re.compile(
    r"^\W*(?:the |my )?(?:user|human|assistant|partner|you|me|ceo|vp|ai|bot|model|note|narrator"
    r"|speaker|reply|response|answer|her|she|system)(?: \w+)?:"
    r"|\b(?:user|human|assistant|me|ceo):"
)
_SWEARING = either(
    r"f+u+c+k\w*|sh[i1]t\w*|bull ?shit|damn\w*|goddamn\w*|dammit|hell\b|crap\w*|ass(?:hole|es"
    r"|hat)?\b"
    r"|bastard\w*|bitch\w*|piss\w*|screw (?:you|that|this|it|him|them|up)|screwed|bloody|wtf"
    r"|bollocks"
    r"|bugger\w*|freak(?:ing|in)\b|frigging?|idiot\w*|morons?\b|moronic|stupid\w*"
    r"|shut (?:up|your|it)"
    r"|jerks?\b|sucks?\b|dick\w*|cock\b|whore\w*|slut\w*|twat|wank\w*|arse\w*|prick\b|jesus"
    r"|christ\b"
    r"|for god's sake|oh my god|god damn|loser\w*|liars?\b|pathetic|scumbag|douche\w*|balls\b"
    r"|heck\b",
)
_FOREIGN = frozenset(
    """
    el los las unos unas pero porque cuando como muy hola gracias bueno buenos buenas señor
    senor usted ustedes nosotros exclusividad socio empresa quiero necesito tenemos queremos
    puede esto esta este esa donde siempre nunca amigo amiga vamos claro por para una del al que
    sí je tu il elle nous vous ils elles le les des une est sont avec pour dans mais oui merci
    bonjour bonsoir monsieur madame ça très bien entreprise qui cette parce alors voilà voila
    c'est d'accord s'il qu'est ich du wir ihr sie der das ein eine einen und nicht ist sind mit
    von zu auf für fur auch aber oder wenn danke bitte guten tag ja nein sehr gut exklusiv
    exklusivität wollen können unser unsere ciao grazie prego sono siamo questo questa perché
    perche molto bene della nostro azienda voglio non lo gli obrigado obrigada você voce não nao
    uma também nós het een niet wij jullie dank hej tack och jag vi att det är olá ola salut
    desu arigato konnichiwa namaste privet spasibo da nyet merhaba shukran la vie mon ami ma no
    entiendo siento bella tutto wie uns haben hat avez est-ce nos votre notre cela ici mi mucho
    nada todo más mas hoy mañana ahora aquí
    """.split()
)
_ENGLISH_TOO = frozenset(
    "a i me no on in an the so he her has had was do du al tag le ja da il bella mi ma no".split()
)
_STRANGERS = 2
"""Foreign words that may be English names or slips: this many make it another language."""
_GREETING_WORDS = frozenset(
    "hola gracias bonjour merci danke bitte ciao grazie obrigado obrigada amigo claro señor señora"
    " senor oui monsieur exclusividad exklusiv exclusivité ich nicht nous vous usted pero porque"
    " quiero tenemos queremos wir namaste privet spasibo arigato konnichiwa guten und voila".split()
)

_CHECKS = (
    ("out of role", _MACHINE),
    ("names a speaker", _SPEAKER),
    ("swears", _SWEARING),
)


def role_faults(low: str, words: list[str]) -> Iterator[str]:
    """Why this is not hers to say; `low` is the plain form, `words` its words."""
    for reason, pattern in _CHECKS:
        if pattern.search(low):
            yield reason
    strangers = {word for word in words if word in _FOREIGN and word not in _ENGLISH_TOO}
    if len(strangers) >= _STRANGERS or strangers & _GREETING_WORDS:
        yield "another language"
