"""Writes an acoustic model in Kaldi's binary form: transitions, network, priors.

Every phone is one emitting state with a loop. Takes the network and, for each phone of the
graph, the output that scores it; gives the bytes of `am/final.mdl`.
"""

import math
import struct
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import ArrayLike

from tests.rig.classifier import Network
from tests.rig.features import CEPSTRA


class Binary:
    """Kaldi's binary stream; `data` is what was written so far."""

    def __init__(self) -> None:
        self.data = bytearray(b"\0B")

    def words(self, *names: str) -> None:
        for name in names:
            self.data += name.encode() + b" "

    def text(self, text: str) -> None:
        self.data += text.encode()

    def whole(self, *numbers: int) -> None:
        for number in numbers:
            self.data += struct.pack("<bi", 4, number)

    def real(self, *numbers: float) -> None:
        for number in numbers:
            self.data += struct.pack("<bf", 4, number)

    def whole_list(self, numbers: Sequence[int]) -> None:
        self.data += struct.pack(f"<bi{len(numbers)}i", 4, len(numbers), *numbers)

    def vector(self, numbers: ArrayLike) -> None:
        values = np.asarray(numbers, "<f4")
        self.words("FV")
        self.whole(len(values))
        self.data += values.tobytes()

    def matrix(self, numbers: ArrayLike) -> None:
        values = np.ascontiguousarray(numbers, "<f4")
        self.words("FM")
        self.whole(*values.shape)
        self.data += values.tobytes()


def enters(phone: int) -> int:
    """The transition on the arc into a phone's state; Kaldi's reordered form."""
    return 2 * phone


def stays(phone: int) -> int:
    """The transition on the loop at a phone's state."""
    return 2 * phone - 1


def acoustic_model(outputs: Sequence[int], network: Network) -> bytes:
    """The model; `outputs[n]` scores phone n + 1."""
    out = Binary()
    _write_transitions(out, outputs)
    _write_network(out, network)
    # Kaldi counts the contexts anew when it reads the network.
    out.words("<LeftContext>")
    out.whole(network.context)
    out.words("<RightContext>")
    out.whole(network.context)
    out.words("<Priors>")
    out.vector(network.priors)
    return bytes(out.data)


def _write_transitions(out: Binary, outputs: Sequence[int]) -> None:
    phones = range(1, len(outputs) + 1)
    out.words("<TransitionModel>", "<Topology>")
    out.whole_list(list(phones))
    # All phones share the one entry, number 0; phone 0 has none.
    out.whole_list([-1, *(0 for _ in phones)])
    entries, states, pdf_class, arcs, here, final, no_class = 1, 2, 0, 2, 0, 1, -1
    out.whole(entries, states, pdf_class, arcs, here)
    out.real(0.5)
    out.whole(final)
    out.real(0.5)
    out.whole(no_class, 0)
    out.words("</Topology>", "<Triples>")
    out.whole(len(outputs))
    for phone, output in zip(phones, outputs, strict=True):
        out.whole(phone, 0, output)
    out.words("</Triples>", "<LogProbs>")
    out.vector([0.0] + [math.log(0.5)] * (2 * len(outputs)))
    out.words("</LogProbs>", "</TransitionModel>")


def _write_network(out: Binary, network: Network) -> None:
    kinds = ["RectifiedLinear"] * (len(network.layers) - 1) + ["LogSoftmax"]
    out.words("<Nnet3>")
    out.text("\n" + "\n".join(_wiring(network.context, len(kinds))) + "\n\n")
    out.words("<NumComponents>")
    out.whole(2 * len(kinds))
    for number, (layer, kind) in enumerate(zip(network.layers, kinds, strict=True)):
        out.words("<ComponentName>", f"affine{number}", "<FixedAffineComponent>")
        out.words("<LinearParams>")
        out.matrix(layer.weights)
        out.words("<BiasParams>")
        out.vector(layer.bias)
        out.words("</FixedAffineComponent>")
        out.words("<ComponentName>", f"shape{number}", f"<{kind}Component>", "<Dim>")
        out.whole(len(layer.bias))
        for statistics in ("<ValueAvg>", "<DerivAvg>"):
            out.words(statistics)
            out.vector([])
        out.words("<Count>")
        out.real(0.0)
        out.words(f"</{kind}Component>")
    out.words("</Nnet3>")


def _wiring(context: int, layers: int) -> Iterable[str]:
    """The lines that say what feeds what."""
    seen = ", ".join(
        f"Offset(input, {away})" if away else "input" for away in range(-context, context + 1)
    )
    source = f"Append({seen})"
    yield f"input-node name=input dim={CEPSTRA}"
    for number in range(layers):
        affine, shape = f"affine{number}", f"shape{number}"
        yield f"component-node name={affine} component={affine} input={source}"
        yield f"component-node name={shape} component={shape} input={affine}"
        source = shape
    yield f"output-node name=output input={source} objective=linear"
