/**
 * The file of tensors that training writes (training/transformer/tensor_file.py says it too), little-endian:
 *
 *   bytes 0-3    "EGTF"                  magic
 *   bytes 4-7    uint32 1                version
 *   bytes 8-11   uint32                  length of the header
 *   then         the header              JSON: {"tensors": [{"name", "type", "shape", "offset"}], "heads": 4}
 *   then         the data                from the next multiple of 16 on; offsets count from there
 *
 * Types: f4, f8 (floats), i8 (integers, whose `NAME.scale` holds a float for each row), text (UTF-8).
 */
const MAGIC = 'EGTF';
const VERSION = 1;
const ALIGNMENT = 16;
const BYTES = { f4: 4, f8: 8, i8: 1, text: 1 } as const;

export interface Tensor {
  readonly type: keyof typeof BYTES;
  readonly shape: readonly number[];
  /** In bytes, from the start of the data. */
  readonly offset: number;
}

export interface TensorFile {
  readonly tensors: ReadonlyMap<string, Tensor>;
  /** What the header says beside the tensors. */
  readonly header: Readonly<Record<string, unknown>>;
  /** A view of the file, aligned to 16 bytes where the file itself is. */
  readonly data: Uint8Array;
}

/** Throws an `Error` that says what does not fit. Copies nothing. */
export function decodeTensorFile(file: Uint8Array): TensorFile {
  const start = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.length < 12 || new TextDecoder().decode(file.subarray(0, 4)) !== MAGIC) {
    throw new Error(`it does not begin with "${MAGIC}"`);
  }
  const version = start.getUint32(4, true);
  if (version !== VERSION) throw new Error(`its version is ${version}, this app reads version ${VERSION}`);
  const headerEnd = 12 + start.getUint32(8, true);
  if (headerEnd > file.length) throw new Error('it is cut short');
  const { tensors, ...header } = JSON.parse(new TextDecoder().decode(file.subarray(12, headerEnd))) as {
    tensors: readonly (Tensor & { name: string })[];
  } & Record<string, unknown>;
  const data = file.subarray(Math.ceil(headerEnd / ALIGNMENT) * ALIGNMENT);
  for (const tensor of tensors) {
    if (tensor.offset + sizeOf(tensor) > data.length) throw new Error('it is cut short');
  }
  return { tensors: new Map(tensors.map((tensor) => [tensor.name, tensor])), header, data };
}

/** Throws where there is no tensor of that name and type. */
export function findTensor({ tensors }: TensorFile, name: string, type: Tensor['type']): Tensor {
  const tensor = tensors.get(name);
  if (tensor?.type !== type) throw new Error(`it has no ${type} called "${name}"`);
  return tensor;
}

/** The numbers of a tensor of floats, as a copy. */
export function floatsOf(file: TensorFile, name: string, type: 'f4' | 'f8' = 'f4'): Float64Array {
  const tensor = findTensor(file, name, type);
  const bytes = new Uint8Array(bytesOf(file, tensor)).buffer; // a Buffer's own slice would copy nothing
  return Float64Array.from(type === 'f4' ? new Float32Array(bytes) : new Float64Array(bytes));
}

/** The lines of a text. */
export function linesOf(file: TensorFile, name: string): string[] {
  const tensor = findTensor(file, name, 'text');
  return new TextDecoder().decode(bytesOf(file, tensor)).split('\n');
}

function bytesOf({ data }: TensorFile, tensor: Tensor): Uint8Array {
  return data.subarray(tensor.offset, tensor.offset + sizeOf(tensor));
}

function sizeOf({ type, shape }: Tensor): number {
  return shape.reduce((size, length) => size * length, BYTES[type]);
}
