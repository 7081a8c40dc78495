"""The file of tensors that the app loads (src-main/backend/emotion-detection/embedded/transformer/tensor-file.ts reads it).

Little-endian:

    bytes 0-3    "EGTF"                  magic
    bytes 4-7    uint32 1                version
    bytes 8-11   uint32                  length of the header
    then         the header              JSON in UTF-8: {"tensors": [{"name", "type", "shape", "offset"}], ...}
    then         the data                from the next multiple of 16 on; offsets count from there and are multiples of 16

Types: f4, f8 (floats), i8 (integers; the tensor NAME.scale holds one float for each row), text (UTF-8, shape [bytes]).
"""
import json
import struct

import numpy as np

MAGIC, VERSION, ALIGNMENT = b"EGTF", 1, 16
DTYPES = {"f4": "<f4", "f8": "<f8", "i8": "i1"}


def padding(length):
    return -length % ALIGNMENT


def quantised(matrix):
    """Rounds each row to int8 with a scale of its own. Returns integers [rows, columns] and scales [rows]."""
    scales = np.abs(matrix).max(axis=1) / 127
    scales[scales == 0] = 1
    return np.round(matrix / scales[:, None]).astype(np.int8), scales.astype(np.float32)


def encode(tensors, about):
    """`tensors`: name -> array of float32, float64 or int8, or text. Returns the bytes of the file."""
    entries, data = [], b""
    for name, value in tensors.items():
        if isinstance(value, str):
            kind, raw = "text", value.encode()
            shape = [len(raw)]
        else:
            kind = {"float32": "f4", "float64": "f8", "int8": "i8"}[str(value.dtype)]
            raw, shape = np.ascontiguousarray(value, DTYPES[kind]).tobytes(), list(value.shape)
        entries.append({"name": name, "type": kind, "shape": shape, "offset": len(data)})
        data += raw + bytes(padding(len(raw)))
    header = json.dumps({**about, "tensors": entries}, separators=(",", ":")).encode()
    start = MAGIC + struct.pack("<II", VERSION, len(header)) + header
    return start + bytes(padding(len(start))) + data


def decode(file):
    """The reverse: (tensors, what the header says beside them)."""
    assert file[:4] == MAGIC and struct.unpack_from("<I", file, 4)[0] == VERSION, "not a file of tensors"
    (length,) = struct.unpack_from("<I", file, 8)
    header = json.loads(file[12 : 12 + length])
    start = 12 + length + padding(12 + length)
    tensors = {}
    for entry in header.pop("tensors"):
        count, offset = int(np.prod(entry["shape"])), start + entry["offset"]
        if entry["type"] == "text":
            tensors[entry["name"]] = file[offset : offset + count].decode()
        else:
            array = np.frombuffer(file, DTYPES[entry["type"]], count, offset)
            tensors[entry["name"]] = array.reshape(entry["shape"])
    return tensors, header
