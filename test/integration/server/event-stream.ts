import { TurnEvent } from '#shared/contract/messages.ts';

/**
 * Reads a turn from a server-sent event stream the way the standard says (WHATWG HTML 9.2.6): events end
 * at an empty line, lines that start with a colon are comments. Each event is checked against the contract.
 */
export async function* readTurn(response: Response): AsyncGenerator<TurnEvent, void, undefined> {
  if (response.body === null) throw new Error('The answer has no body.');
  let rest = '';
  for await (const text of response.body.pipeThrough(new TextDecoderStream())) {
    rest += text;
    const blocks = rest.split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const lines = block.split('\n').filter((line) => !line.startsWith(':'));
      if (lines.length === 0) continue;
      const field = (name: string) =>
        lines.filter((line) => line.startsWith(`${name}: `)).map((line) => line.slice(name.length + 2));
      if (field('event').join() !== 'message') throw new Error(`An event of another kind: ${block}`);
      yield TurnEvent.parse(JSON.parse(field('data').join('\n')));
    }
  }
  if (rest !== '') throw new Error(`The stream broke off within an event: ${rest}`);
}

export async function wholeTurn(response: Response): Promise<TurnEvent[]> {
  const events: TurnEvent[] = [];
  for await (const event of readTurn(response)) events.push(event);
  return events;
}
