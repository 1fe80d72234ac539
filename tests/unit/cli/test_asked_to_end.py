"""Ctrl-C and SIGTERM end a process whenever they come, also in the middle of its waiting."""

import subprocess
import sys

# A signal a moment after each wait begins, or before, or as it ends: with an event this stops after some
# rounds, because its lock is held by the thread that the handler interrupts.
ROUNDS = """
import random, signal
from convoca.workflow.ending import Wish
for number in range(400):
    stop = Wish()
    signal.signal(signal.SIGALRM, stop.make)
    signal.setitimer(signal.ITIMER_REAL, random.uniform(2e-5, 4e-4))
    stop.wait(2e-4)
    while not stop.wait(0.01):
        pass
print("ended", number + 1)
"""


def test_a_wish_made_by_a_signal_is_heard_wherever_it_falls() -> None:
    program = [sys.executable, "-c", ROUNDS]
    done = subprocess.run(program, capture_output=True, text=True, timeout=60, check=False)
    assert (done.stdout, done.stderr) == ("ended 400\n", "")
