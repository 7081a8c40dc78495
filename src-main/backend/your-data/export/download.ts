/**
 * A file that is made while it is read, as an HTTP shell sends it. It is a Blob so that the contract's serializers
 * leave it alone; its size is not known before its end.
 */
export class Download extends Blob {
  readonly name: string;
  private readonly open: () => AsyncIterable<string>;

  constructor(name: string, type: string, open: () => AsyncIterable<string>) {
    super([], { type });
    this.name = name;
    this.open = open;
  }

  /** The bytes, made as they are asked for; cancelling stops the work. */
  override stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
    const pieces = this.open()[Symbol.asyncIterator]();
    const encoder = new TextEncoder();
    return new ReadableStream<Uint8Array<ArrayBuffer>>(
      {
        async pull(controller) {
          const { done, value } = await pieces.next();
          if (done) controller.close();
          else controller.enqueue(encoder.encode(value));
        },
        async cancel() {
          await pieces.return?.();
        },
      },
      { highWaterMark: 1 },
    );
  }
}
