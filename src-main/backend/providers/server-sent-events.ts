/** An event of a provider's stream is far shorter than this. */
const LONGEST_EVENT = 1_000_000;

/**
 * The `data` of each server-sent event, however the bytes are cut up (https://html.spec.whatwg.org/#event-stream-interpretation).
 * Event names, ids and comments are passed over, and so is an event that breaks off. What never ends is cut off.
 */
export async function* serverSentEvents(
  body: AsyncIterable<Uint8Array>,
): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder();
  let rest = '';
  let data: string[] = [];
  for await (const chunk of body) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const ended of lines) {
      const line = ended.endsWith('\r') ? ended.slice(0, -1) : ended;
      if (line.startsWith('data:')) {
        data.push(line.slice(line[5] === ' ' ? 6 : 5));
      } else if (line === '' && data.length > 0) {
        yield data.length === 1 ? data[0]! : data.join('\n');
        data = [];
      }
    }
    if (rest.length > LONGEST_EVENT || data.length > LONGEST_EVENT) return;
  }
}
