"""The digest of a folder: what the commitment freezes as the inputs of the assignment."""

from collections.abc import Mapping

from convoca.proof.canonical import digest, sha256_hex


def folder_digest(files: Mapping[str, bytes]) -> str:
    """SHA-256 of the canonical list of the files: name, size and SHA-256 of each, by name.

    `files` maps each name (relative, with forward slashes) to its bytes. The order in which they
    were read does not matter; one byte, one name, one file more or less does.
    """
    listed = [
        {"name": name, "bytes": len(raw), "sha256": sha256_hex(raw)}
        for name, raw in sorted(files.items())
    ]
    return digest({"files": listed})
