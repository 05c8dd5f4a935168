"""Which files make a recogniser's folder whole.

Pure: takes a question, whether a file of this name is there; gives the names that are missing.
Downloaded recognisers come in two layouts, the newer one with folders of their own.
"""

from collections.abc import Callable

Has = Callable[[str], bool]
"""Whether the folder has a file of this name; folders are parted by "/"."""

_IVECTOR = tuple(
    f"ivector/{name}"
    for name in (
        "final.ie", "final.dubm", "final.mat", "global_cmvn.stats", "online_cmvn.conf",
        "splice.conf",
    )
)  # fmt: skip
_GRAPH_PARTS = ("HCLr.fst", "Gr.fst", "disambig_tid.int")
_WHOLE_GRAPH = "HCLG.fst"


def missing_files(has: Has) -> tuple[str, ...]:
    """What a recogniser's folder lacks; nothing when it is whole."""
    if has("final.mdl") and not has("am/final.mdl"):
        needed, graph = ["final.mdl", "mfcc.conf"], ""
    else:
        needed, graph = ["am/final.mdl", "conf/model.conf", "conf/mfcc.conf"], "graph/"
    if not has(graph + _WHOLE_GRAPH):
        parts = [graph + name for name in _GRAPH_PARTS]
        needed += parts if any(has(name) for name in parts) else [graph + _WHOLE_GRAPH]
    if any(has(name) for name in _IVECTOR):
        needed += _IVECTOR
    return tuple(name for name in needed if not has(name))


def is_like_a_recogniser(has: Has) -> bool:
    """Whether anything of a recogniser is there at all."""
    places = ("", "graph/")
    graphs = (place + name for place in places for name in (_WHOLE_GRAPH, *_GRAPH_PARTS))
    return any(
        has(name)
        for name in ("am/final.mdl", "final.mdl", "conf/model.conf", "conf/mfcc.conf", *graphs)
    )
