"""What this computer has for a model: memory and processor cores.

Out: bytes and counts, as the system tells them now.
"""

import os
import sys
from pathlib import Path

MOST_THREADS = 8
"""More do not make a model quicker, they make everything else slower."""
WANTED_THREADS = 64
"""No wish for more is granted."""
OVERHEAD_BYTES = 320 * 1024 * 1024
"""What llama.cpp takes besides the weights and its cache."""
FREE_SHARE = 16
"""One part in so many of all memory is left to the system."""

_MEMORY = Path("/proc/meminfo")
_CPUS = Path("/sys/devices/system/cpu")


def memory_trouble(needed: int, total: int, available: int) -> str:
    """Why this many bytes cannot be had: "too_large" for this computer, "no_memory" now, or ""."""
    if total and needed > total - total // FREE_SHARE:
        return "too_large"
    return "no_memory" if available and needed > available else ""


def memory() -> tuple[int, int]:
    """Bytes in all and bytes that can be had now; 0 where the system does not tell."""
    if sys.platform == "win32":
        return _windows_memory()
    try:
        lines = _MEMORY.read_text(encoding="ascii").splitlines()
    except OSError:
        return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE"), 0
    pairs = (line.partition(":") for line in lines)
    sizes = {name: int(rest.split()[0]) * 1024 for name, _, rest in pairs}
    return sizes.get("MemTotal", 0), sizes.get("MemAvailable", 0)


def _windows_memory() -> tuple[int, int]:
    import ctypes

    class Status(ctypes.Structure):
        """MEMORYSTATUSEX."""

        _fields_ = [
            ("length", ctypes.c_ulong),
            ("load", ctypes.c_ulong),
            *(
                (name, ctypes.c_ulonglong)
                for name in ("total", "available", "a", "b", "c", "d", "e")
            ),
        ]

    status = Status(length=ctypes.sizeof(Status))
    ctypes.windll.kernel32.GlobalMemoryStatusEx(ctypes.byref(status))  # type: ignore[attr-defined,unused-ignore]
    return int(status.total), int(status.available)


def threads(wanted: int) -> int:
    """How many threads a model gets: as many as wanted, else all cores but one."""
    if wanted > 0:
        return min(wanted, WANTED_THREADS)
    return max(1, min(physical_cores() - 1, MOST_THREADS))


def physical_cores() -> int:
    """Processor cores this process may use, each counted once however many threads it runs."""
    logical = os.cpu_count() or 1
    if sys.platform == "darwin":
        return logical
    if sys.platform == "win32":
        return max(1, logical // 2)
    allowed = os.sched_getaffinity(0)
    cores = {
        tuple((_CPUS / f"cpu{number}/topology/{part}").read_text() for part in _PLACE)
        for number in allowed
        if (_CPUS / f"cpu{number}/topology/{_PLACE[0]}").is_file()
    }
    return len(cores) or len(allowed)


_PLACE = ("physical_package_id", "core_id")
"""What tells one core from another."""
