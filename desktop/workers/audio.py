"""The audio worker: PortAudio's microphone and loudspeaker in a process that may be thrown away.

In: the program's orders. Out: reports; captured frames for the ears on one pipe, sound from the
voice's frames on another. PortAudio knows new devices only in a new process.
"""

import os
import queue
import sys
import threading
from typing import TYPE_CHECKING, TypeVar

from desktop.workers.devices import Device, chosen, listed, trouble_of
from desktop.workers.line import Line
from desktop.workers.protocol import Field, Message
from desktop.workers.spawn import inherited

if TYPE_CHECKING:
    from desktop.hearing.microphone import Microphone
    from desktop.speaking.speaker import Speaker

    Stream = TypeVar("Stream", Microphone, Speaker)

BUSY_SECONDS, IDLE_SECONDS = 0.01, 0.05
"""How long to wait for orders between two looks."""
SWITCH_SECONDS = 0.001
"""How long PortAudio's callbacks wait at most for another thread of ours."""


def run(line: Line, pipes: dict[str, int]) -> None:
    """Obey until the orders end."""
    sys.setswitchinterval(SWITCH_SECONDS)
    threading.excepthook = _end
    heard = inherited(pipes["heard"], os.O_WRONLY) if "heard" in pipes else None
    audio = Audio(line, heard, pipes.get("spoken"))
    audio.run()


def _end(_failure: threading.ExceptHookArgs) -> None:
    """Without one of its threads this process is deaf or mute; the next one is not."""
    os._exit(1)


class Audio:
    """Both sides, and the thread that obeys."""

    def __init__(self, line: Line, heard: int | None, spoken: int | None) -> None:
        from desktop.workers.intake import Intake
        from desktop.workers.playback import Playback

        self._line = line
        self._playback = Playback(line, spoken)
        self._intake = Intake(line, heard, lambda: self._playback.quiet_since)

    def run(self) -> None:
        """Orders, and between them looks at what happened."""
        while True:
            wait = BUSY_SECONDS if self._playback.busy else IDLE_SECONDS
            try:
                order = self._line.inbox.get(timeout=wait)
            except queue.Empty:
                self._look()
                continue
            if order is None:
                break
            self._obey(order)
            self._look()
        self._intake.close()
        self._playback.close()

    def _look(self) -> None:
        self._playback.look()
        self._intake.look()
        if why := self._intake.lost():
            self._line.report("lost", side="input", why=why)
        if why := self._playback.lost():
            self._line.report("lost", side="output", why=why)

    def _obey(self, order: Message) -> None:
        stretch = order.whole("stretch")
        match order.kind:
            case "devices":
                self._list(order)
            case "open":
                self._open(order)
            case "feed":
                preroll, guard = order.number("preroll_seconds"), order.number("guard_seconds")
                self._intake.feed(stretch, preroll, guard)
            case "again":
                first, until = order.whole("from_sample"), order.whole("until_sample", -1)
                self._intake.again(stretch, first, until)
            case "end_feed":
                self._intake.end(stretch, order.number("tail_seconds"))
            case "meter":
                self._intake.meter(order.flag("on"))
            case "stop":
                self._playback.stop(order)
            case "hold":
                self._playback.hold(order.flag("on"))

    # -- devices ----------------------------------------------------------------------------

    def _list(self, order: Message) -> None:
        from desktop.hearing.microphone import found_devices

        devices, hosts = found_devices()
        inputs = _shown(listed(devices, hosts, "input"))
        outputs = _shown(listed(devices, hosts, "output"))
        self._line.answer(order, "devices", inputs=inputs, outputs=outputs)

    def _open(self, order: Message) -> None:
        from desktop.hearing.microphone import found_devices

        self._intake.close()
        self._playback.close()
        devices, hosts = found_devices()
        output = _Opened()
        if order.flag("use_output"):
            output.choose(listed(devices, hosts, "output"), order.text("output"))
            if (speaker := output.speaker()) is not None:
                self._playback.open(speaker)
        entry = _Opened()
        if order.flag("use_input"):
            entry.choose(listed(devices, hosts, "input"), order.text("input"))
            if (microphone := entry.microphone()) is not None:
                self._intake.open(microphone)
        done = {**entry.fields("input"), **output.fields("output")}
        self._line.report("opened", b"", re=order.whole("id"), **done)


class _Opened:
    """How opening one side went."""

    def __init__(self) -> None:
        self._device: Device | None = None
        self._trouble = ""
        self._rate = 0
        self._latency = 0.0

    def choose(self, devices: list[Device], name: str) -> None:
        """Find the device that is meant."""
        self._device, self._trouble = chosen(devices, name)

    def microphone(self) -> "Microphone | None":
        """The chosen device as a running microphone."""
        from desktop.hearing.microphone import Microphone

        return self._tried(Microphone)

    def speaker(self) -> "Speaker | None":
        """The chosen device as a running loudspeaker."""
        from desktop.speaking.speaker import Speaker

        return self._tried(Speaker)

    def _tried(self, kind: "type[Stream]") -> "Stream | None":
        device, self._device = self._device, None
        if device is None:
            return None
        try:
            stream = kind(device.number, device.rate, device.channels)
        except Exception as error:  # noqa: BLE001 - PortAudio's, ValueError's, OSError's
            self._trouble = trouble_of(error)
            return None
        self._device, self._rate, self._latency = device, stream.rate, stream.latency
        return stream

    def fields(self, side: str) -> dict[str, Field]:
        """For the report."""
        return {
            side: self._device.name if self._device else "",
            f"{side}_rate": self._rate,
            f"{side}_latency": self._latency,
            f"{side}_trouble": self._trouble,
        }


def _shown(devices: list[Device]) -> list[Field]:
    return [
        {
            "name": device.name,
            "host": device.host,
            "default": device.default,
            "channels": device.channels,
            "rate": device.rate,
        }
        for device in devices
    ]
