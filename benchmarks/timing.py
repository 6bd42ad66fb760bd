"""Time commands in turn and say what they cost, so that a noisy machine is noisy for both sides alike."""

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple


class Command(NamedTuple):
    """A command with the folder it runs in and its environment."""

    words: list[str]
    folder: Path
    environment: Mapping[str, str]


def seconds(command: Command) -> float:
    """Run once; the wall time. A command that fails ends the benchmark with its words."""
    started = time.perf_counter()
    done = subprocess.run(
        command.words,
        cwd=command.folder,
        env={**os.environ, **command.environment},
        capture_output=True,
        text=True,
        check=False,
    )
    spent = time.perf_counter() - started
    if done.returncode:
        sys.exit(f"{' '.join(command.words)}\n{done.stdout}{done.stderr}")
    return spent


def in_turn(
    commands: Mapping[str, Command], rounds: int = 5, before: Callable[[], None] = lambda: None
) -> dict[str, list[float]]:
    """Run each command once to warm up, then all in turn `rounds` times; the times of each, round by round."""
    for command in commands.values():
        before()
        seconds(command)
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            before()
            times[name].append(seconds(command))
    return times


def ratio(ours: list[float], theirs: list[float]) -> float:
    """The median of the ratios, round by round."""
    return statistics.median(a / b for a, b in zip(ours, theirs, strict=True))


MEASURE = """
import json, resource, runpy, sys, time
sys.argv = sys.argv[1:]
started = time.perf_counter()
runpy.run_module(sys.argv[0], run_name="__main__")
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({"seconds": time.perf_counter() - started, "megabytes": peak}))
"""


def cost(module: str, *words: str) -> tuple[float, float]:
    """Run a module in its own process; its seconds (without the interpreter's start) and its peak memory in MB."""
    done = subprocess.run([sys.executable, "-c", MEASURE, module, *words], capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(done.stdout + done.stderr)
    measured = json.loads(done.stdout.strip().splitlines()[-1])
    return measured["seconds"], measured["megabytes"]
