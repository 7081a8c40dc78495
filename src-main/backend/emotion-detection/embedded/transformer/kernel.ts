/** The WebAssembly part of the encoder and its memory. Its source is training/transformer/kernel/encoder.c. */

const PAGE_BYTES = 65_536;

/** What is used of WebAssembly: the types of Node.js leave it to those of browsers. */
export interface Memory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}
interface WebAssemblyApi {
  readonly Memory: new (size: { initial: number }) => Memory;
  readonly Module: new (code: Uint8Array) => object;
  readonly Instance: new (module: object, imports: { env: { memory: Memory } }) => { exports: object };
}
const { WebAssembly } = globalThis as unknown as { WebAssembly: WebAssemblyApi };

/** What a linear map does with its result, as in encoder.c. */
export const SET = 0;
export const RELU = 1;
export const ADD = 2;

/** A byte offset in the kernel's memory. */
export type Pointer = number;

/** The functions of encoder.wasm. */
export interface Kernel {
  readonly __heap_base: { readonly value: number };
  quantise(x: Pointer, rows: number, columns: number, integers: Pointer, scales: Pointer): void;
  linear(
    integers: Pointer,
    scales: Pointer,
    rows: number,
    weights: Pointer,
    weightScales: Pointer,
    bias: Pointer,
    columns: number,
    outputs: number,
    y: Pointer,
    mode: number,
  ): void;
  normalise(x: Pointer, rows: number, columns: number, gain: Pointer, bias: Pointer, y: Pointer): void;
  attend(qkv: Pointer, rows: number, width: number, heads: number, out: Pointer, room: Pointer): void;
}

export interface RunningKernel {
  readonly kernel: Kernel;
  readonly memory: Memory;
  /** Room in the memory for the file of weights, at a multiple of 16. */
  readonly content: Uint8Array;
  /** Room for so many numbers beside it. */
  readonly place: (floats: number) => Pointer;
}

/** What the encoder needs beside its weights: 3.3 MB for 192 places of 512 to 1,536 numbers. */
const WORKING_BYTES = 4 << 20;

/** Starts the kernel with room for a file of `contentBytes`. Throws where the code is none. */
export function startKernel(code: Uint8Array, contentBytes: number): RunningKernel {
  const memory = new WebAssembly.Memory({ initial: 1 });
  const instance = new WebAssembly.Instance(new WebAssembly.Module(code), { env: { memory } });
  const kernel = instance.exports as Kernel;
  const content = aligned(kernel.__heap_base.value);
  let end = content + contentBytes;
  const limit = end + WORKING_BYTES;
  memory.grow(Math.ceil(limit / PAGE_BYTES) - 1); // once: growing takes every view of the memory away
  return {
    kernel,
    memory,
    content: new Uint8Array(memory.buffer, content, contentBytes),
    place(floats) {
      const pointer = aligned(end);
      end = pointer + 4 * floats;
      if (end > limit) throw new Error('the network needs more memory than was set aside');
      return pointer;
    },
  };
}

const aligned = (pointer: Pointer): Pointer => Math.ceil(pointer / 16) * 16;
