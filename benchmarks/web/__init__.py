"""Acts per second through the real server and its real forms, beside the floor of the machine.

Everything runs in a scratch database of a rehearsal, with production's settings (durable commits,
stored sessions, kept connections) and a clock that stands in the middle of the call's windows.
"""
