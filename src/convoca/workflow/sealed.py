"""What is sealed until the release: seed and nonce, the market, the outcome. Opened in memory only.

Whoever calls here answers to the embargo: `publish.release` after its instant, `assign` for counts.
"""

import json
from dataclasses import dataclass

from convoca.proof.canonical import encode
from convoca.registry.models import Commitment, Run
from convoca.workflow import keys, packing

Files = dict[str, bytes]


@dataclass(frozen=True, slots=True)
class Opened:
    """A commitment opened: its secret and its inputs; `result` once there was a run."""

    seed: int
    nonce: bytes
    market: Files
    result: Files


def seal_secret(call_id: str, seed: int, nonce: bytes) -> bytes:
    """Seed and nonce, for the database."""
    return keys.seal(encode({"seed": seed, "nonce": nonce.hex()}), f"secret/{call_id}")


def seal_files(kind: str, call_id: str, files: Files) -> bytes:
    """A folder ("market" or "outcome"), for the database."""
    return keys.seal(packing.pack(files), f"{kind}/{call_id}")


def open_commitment(committed: Commitment) -> Opened:
    """The secret and the inputs of a commitment."""
    call_id = committed.call_id
    data = json.loads(keys.unseal(committed.sealed_secret, f"secret/{call_id}"))
    market = packing.unpack(keys.unseal(committed.sealed_market, f"market/{call_id}"))
    return Opened(data["seed"], bytes.fromhex(data["nonce"]), market, {})


def open_run(run: Run) -> Opened:
    """The secret, the inputs and the result of a run."""
    base = open_commitment(run.commitment)
    packed = keys.unseal(run.sealed_outcome, f"outcome/{run.commitment.call_id}")
    return Opened(base.seed, base.nonce, base.market, packing.unpack(packed))
