import type { ReplyError } from '#shared/contract/messages.ts';
import type { Generation } from '#shared/contract/sessions.ts';
import { ProviderError } from '../providers/provider-error.ts';

/** Somebody who was asked and could not write. */
export interface Absence {
  readonly provider: string;
  readonly model: string | null;
  readonly error: ReplyError;
}

/** A stand-in cannot mend these: the words themselves were declined, or the fault is our own. */
const NOT_FOR_STAND_INS: ReadonlySet<ReplyError['code']> = new Set(['PROVIDER_REFUSED', 'INTERNAL']);

/**
 * Asks the writers one after the other until one begins: whoever fails before its first item is passed over.
 * After an item nobody else takes over, since words would be written twice.
 *
 * @param ask  starts one writer; told who was asked before it and could not.
 * @throws what the first writer threw, where nobody could write: it is the one that the person chose.
 */
export async function* withStandIns<Item>(
  writers: readonly Generation[],
  ask: (writer: Generation, absent: readonly Absence[]) => AsyncIterable<Item>,
  { signal, modelOf }: { signal: AbortSignal; modelOf: (writer: Generation) => string | null },
): AsyncGenerator<Item, void, undefined> {
  const absent: Absence[] = [];
  let first: unknown;
  for (const writer of writers) {
    let begun = false;
    try {
      for await (const item of ask(writer, absent)) {
        begun = true;
        yield item;
      }
      return;
    } catch (error) {
      if (begun || !(error instanceof ProviderError) || NOT_FOR_STAND_INS.has(error.code)) throw error;
      first ??= error;
      absent.push({
        provider: writer.provider,
        model: modelOf(writer),
        error: { code: error.code, message: error.message },
      });
    }
    if (signal.aborted) return;
  }
  if (first !== undefined) throw first;
}
