"""A private sound server without hardware: a microphone that tests speak into, a speaker they hear.

What is played into the sink `micfeed` comes out of the microphone `testmic`, the default source;
what a program plays lands in the sink `speaker`, the default sink. Programs started with
`environment()` see these two devices alone; nothing else in their environment changes.
"""

import os
import shutil
import signal
import subprocess
import threading
import time
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Final

from tests.rig.made import Samples
from tests.rig.sound import Sound
from tests.rig.streams import DIES_WITH_US, Playing, Recording, StreamError, end

SPEAKER: Final = "speaker"
MICROPHONE: Final = "testmic"
FEED: Final = "micfeed"

_PROGRAMS = {
    "pulseaudio": "pulseaudio",
    "pactl": "pulseaudio-utils",
    "pacat": "pulseaudio-utils",
    "parec": "pulseaudio-utils",
    "setpriv": "util-linux",
}
_ALSA_PLUGIN = "alsa-lib/libasound_module_pcm_pulse.so"
_LIBRARY_FOLDERS = ("/usr/lib", "/usr/lib64", "/lib")

_MODULES = {
    SPEAKER: ("module-null-sink", f"sink_name={SPEAKER}", "rate=48000", "channels=2"),
    FEED: ("module-null-sink", f"sink_name={FEED}", "rate=48000", "channels=1", "channel_map=mono"),
    MICROPHONE: (
        *("module-virtual-source", f"source_name={MICROPHONE}", f"master={FEED}.monitor"),
        *("channels=1", "channel_map=mono"),
    ),
}

_START_SECONDS = 10.0
_COMMAND_SECONDS = 10.0
_LONGEST_SOCKET = 100
"""Sockets have a limit of 107 bytes for their path."""
_FULL_VOLUME = 65_536
_ROOM_VOLUME = 4_900
"""Volumes are cubes: noise of full scale comes down to about 8 steps of a 16-bit sample."""
_NOISE, _NOTHING = Path("/dev/urandom"), Path("/dev/zero")


def missing_packages() -> list[str]:
    """Debian packages that the rig needs and this machine lacks."""
    missing = {package for program, package in _PROGRAMS.items() if not shutil.which(program)}
    folders = (Path(folder) for folder in _LIBRARY_FOLDERS)
    if not any(any(folder.glob(f"**/{_ALSA_PLUGIN}")) for folder in folders):
        missing.add("libasound2-plugins")
    return sorted(missing)


class Pulse:
    """The server, running while its context lasts; the room around the microphone is never quite
    silent, because a real one is not: exact zeros mean that something blocks it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._socket = folder / "native"
        if len(str(self._socket)) > _LONGEST_SOCKET:
            raise ValueError(f"too long a path for a socket: {self._socket}")
        self._own = {
            "PULSE_SERVER": f"unix:{self._socket}",
            "PULSE_RUNTIME_PATH": str(folder),
            "PULSE_STATE_PATH": str(folder / "state"),
            "PULSE_CONFIG_PATH": str(folder / "config"),
            "PULSE_CLIENTCONFIG": str(folder / "client.conf"),
            "PULSE_COOKIE": str(folder / "cookie"),
            "XDG_RUNTIME_DIR": str(folder),
            "ALSA_CONFIG_PATH": str(folder / "asound.conf"),
        }
        self._modules: dict[str, int] = {}
        self._daemon: subprocess.Popen[bytes] | None = None
        self._beds: dict[str, Playing] = {}
        self._room = _NOISE
        self._clips = 0

    def __enter__(self) -> "Pulse":
        self.folder.mkdir(parents=True, exist_ok=True)
        self.folder.chmod(0o700)
        for name, text in self._files().items():
            (self.folder / name).write_text(text, "utf-8")
        with ExitStack() as undo:
            undo.callback(self.stop)
            self.start()
            undo.pop_all()
        return self

    def __exit__(self, *_error: object) -> None:
        self.stop()

    def _files(self) -> dict[str, str]:
        return {
            # Nothing that starts by itself, nothing shared beyond the socket.
            "client.conf": "autospawn = no\nenable-shm = no\n",
            "asound.conf": "pcm.!default { type pulse }\nctl.!default { type pulse }\n",
            "default.pa": (
                ".fail\n"
                f"load-module module-native-protocol-unix auth-anonymous=1 socket={self._socket}\n"
            ),
        }

    def environment(self, base: Mapping[str, str] = os.environ) -> dict[str, str]:
        """For a program that shall use this server: `base` with the server's own variables."""
        return {**base, **self._own}

    @property
    def pid(self) -> int:
        """The server's number."""
        assert self._daemon is not None, "the server is not running"
        return self._daemon.pid

    @property
    def alive(self) -> bool:
        """Whether the server runs, frozen or not."""
        return self._daemon is not None and self._daemon.poll() is None

    # -- the server -------------------------------------------------------------------------

    def start(self) -> None:
        """Start the server with all its devices."""
        self._socket.unlink(missing_ok=True)
        log = self.folder / "daemon.log"
        script = self.folder / "default.pa"
        options = ("--daemonize=no", "--exit-idle-time=-1", "--disallow-exit", "--use-pid-file=no")
        plain = ("--disable-shm=yes", "--high-priority=no", "--realtime=no")
        self._daemon = subprocess.Popen(
            [
                *(*DIES_WITH_US, "pulseaudio", *options, *plain, "-n", f"--file={script}"),
                f"--log-target=newfile:{log}",
            ],
            env=self.environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._await(self._answers, "starting")
        self.plug_all()

    def _answers(self) -> bool:
        return self._socket.exists() and self._run("info").returncode == 0

    def stop(self) -> None:
        """End the server and what plays into its sinks."""
        self._lift_beds()
        if self._daemon is not None:
            end(self._daemon)
        self._daemon = None
        self._modules.clear()

    def crash(self) -> None:
        """Kill the server as a fault would; `start` brings it back."""
        os.kill(self.pid, signal.SIGKILL)
        self.stop()

    def freeze(self) -> None:
        """Stop the server in mid-breath: streams neither move nor end."""
        os.kill(self.pid, signal.SIGSTOP)

    def thaw(self) -> None:
        """Let a frozen server go on."""
        os.kill(self.pid, signal.SIGCONT)

    # -- the devices ------------------------------------------------------------------------

    def unplug_microphone(self) -> None:
        """Take the microphone away; the server moves streams to what is left, as it does."""
        self._unload(MICROPHONE)

    def unplug_speaker(self) -> None:
        """Take the speaker away; the server moves streams to what is left, as it does."""
        self._lift_beds(SPEAKER)
        self._unload(SPEAKER)

    def unplug_all(self) -> None:
        """Take every device away, so that streams have nowhere to go and end."""
        self._lift_beds()
        for name in reversed(_MODULES):
            if name in self._modules:
                self._unload(name)

    def plug_all(self) -> None:
        """Bring back what was taken away; microphone and speaker are the defaults again."""
        for name in _MODULES:
            if name not in self._modules:
                self._load(name)
        self.control("set-default-sink", SPEAKER)
        self.control("set-default-source", MICROPHONE)
        # While the speaker was away, another sink was the default, and what played into that one
        # has just followed the default back.
        self._lift_beds(FEED)
        self._lay_bed(FEED, self._room)
        self._lay_bed(SPEAKER, _NOTHING)

    def block_microphone(self) -> None:
        """Let the microphone give exact zeros, as a system does that forbids listening."""
        self.control("set-source-mute", MICROPHONE, "1")

    def unblock_microphone(self) -> None:
        """Let the microphone hear again."""
        self.control("set-source-mute", MICROPHONE, "0")

    def hush_room(self) -> None:
        """Let the room be digitally silent from now on."""
        self._furnish(_NOTHING)

    def open_room(self) -> None:
        """Let there be the faint noise of a quiet room, as there is at first."""
        self._furnish(_NOISE)

    def _furnish(self, room: Path) -> None:
        self._room = room
        self._lift_beds(FEED)
        self._lay_bed(FEED, room)

    def _lay_bed(self, sink: str, source: Path) -> None:
        """Keep something faint playing, so that the sink always works in short steps.

        Left alone, a null sink works two seconds ahead, and what listens to it then waits as long
        for its first sample; suspending it makes it start anew with the short steps.
        """
        if sink in self._beds:
            return
        bed = Playing(self.environment(), sink, source, 16_000, _ROOM_VOLUME)
        self._beds[sink] = bed
        ours = f'application.process.id = "{bed.pid}"'
        self._await(lambda: ours in self.control("list", "sink-inputs"), f"playing into {sink}")
        self.control("suspend-sink", sink, "1")
        self.control("suspend-sink", sink, "0")

    def _lift_beds(self, *sinks: str) -> None:
        for sink in sinks or tuple(self._beds):
            if bed := self._beds.pop(sink, None):
                bed.cut()

    def _await(self, holds: Callable[[], bool], what: str) -> None:
        """Wait until it holds; a server that has ended or takes too long is a fault."""
        limit = time.monotonic() + _START_SECONDS
        while not holds():
            ended = self._daemon is None or self._daemon.poll() is not None
            if ended or time.monotonic() > limit:
                raise StreamError(f"the sound server failed at {what}; see {self.folder}")
            threading.Event().wait(0.01)

    def _load(self, name: str) -> None:
        self._modules[name] = int(self.control("load-module", *_MODULES[name]))

    def _unload(self, name: str) -> None:
        self.control("unload-module", str(self._modules.pop(name)))

    def control(self, *command: str) -> str:
        """What pactl prints for this command."""
        done = self._run(*command)
        if done.returncode:
            raise StreamError(f"pactl {' '.join(command)}: {done.stderr.strip()}")
        return done.stdout

    def _run(self, *command: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            ["pactl", *command],
            env=self.environment(),
            capture_output=True,
            text=True,
            timeout=_COMMAND_SECONDS,
            check=False,
        )

    # -- speaking and recording -------------------------------------------------------------

    def speak(self, samples: Samples | Sound, rate: int = 16_000) -> None:
        """Say this into the microphone and come back when it has been said."""
        sound = samples if isinstance(samples, Sound) else Sound(samples, rate)
        with self.speaking(sound) as playing:
            playing.wait(sound.seconds)

    def speaking(self, samples: Samples | Sound, rate: int = 16_000) -> Playing:
        """Say this into the microphone while the context lasts, or less if it is shorter."""
        sound = samples if isinstance(samples, Sound) else Sound(samples, rate)
        self._clips += 1
        clip = self.folder / f"clip{self._clips}.raw"
        clip.write_bytes(sound.samples.astype("<i2").tobytes())
        return Playing(self.environment(), FEED, clip, sound.rate, _FULL_VOLUME)

    def record(self, sink: str = SPEAKER) -> Recording:
        """Record what is played into a sink, `SPEAKER` or `FEED`, while the context lasts."""
        return Recording(self.environment(), f"{sink}.monitor")
