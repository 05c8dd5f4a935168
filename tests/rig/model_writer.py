"""Writes a recogniser's folder that libvosk loads like a downloaded one.

Takes phones, a lexicon, sentences for the order of words, and a trained network.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.rig.classifier import Network
from tests.rig.features import OPTIONS
from tests.rig.graph import Lexicon, PhoneTable, sentence_graph, word_graph
from tests.rig.kaldi import acoustic_model

# libvosk multiplies frame numbers by 0.03 s: with another subsampling word times would be wrong.
_DECODING = """--min-active=200
--max-active=3000
--beam=13.0
--lattice-beam=6.0
--acoustic-scale={trust_in_sound}
--frame-subsampling-factor=3
--endpoint.silence-phones=1
--endpoint.rule2.min-trailing-silence=0.5
--endpoint.rule3.min-trailing-silence=0.75
--endpoint.rule4.min-trailing-silence=1.0
"""

_UNUSED_LABEL = "1000000\n"
"""The file of disambiguation labels has to name one; none occurs."""


@dataclass(frozen=True, slots=True)
class Recogniser:
    """What the folder is made from."""

    phones: Sequence[str]
    """Silence first, then in the order of the network's outputs."""
    lexicon: Lexicon
    sentences: Sequence[Sequence[str]]
    network: Network
    trust_in_sound: float
    """Weight of what is heard against which words usually follow each other."""


def write_model(folder: Path, recogniser: Recogniser) -> None:
    """Fill the folder, which need not exist."""
    table = PhoneTable(recogniser.phones)
    numbers = {word: number for number, word in enumerate(sorted(recogniser.lexicon), 1)}
    words = word_graph(recogniser.lexicon, numbers, table)
    sentences = sentence_graph(recogniser.sentences, numbers)
    names = "".join(f"{word} {number}\n" for word, number in numbers.items())
    decoding = _DECODING.format(trust_in_sound=recogniser.trust_in_sound)
    contents: dict[str, bytes] = {
        "am/final.mdl": acoustic_model(table.outputs, recogniser.network),
        "conf/mfcc.conf": OPTIONS.encode(),
        "conf/model.conf": decoding.encode(),
        "graph/HCLr.fst": words.written(sorted_by_output=True),
        "graph/Gr.fst": sentences.written(sorted_by_output=False),
        "graph/disambig_tid.int": _UNUSED_LABEL.encode(),
        "graph/words.txt": f"<eps> 0\n{names}".encode(),
        "graph/phones/word_boundary.int": table.boundaries().encode(),
    }
    for name, content in contents.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
