#!/bin/sh
# Builds the kernel into the model folder (or into the folder given). Debian's clang and lld 14 made the one that ships.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
out=${1:-$here/../../../src-main/backend/emotion-detection/embedded/model}
clang --target=wasm32 -O3 -msimd128 -ffreestanding -nostdlib -Wl,--no-entry -Wl,--import-memory -Wl,--strip-all \
  -Wl,--export=__heap_base -Wl,-z,stack-size=16384 -o "$out/encoder.wasm" "$here/encoder.c"
