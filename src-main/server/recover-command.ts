import { createRouterClient, ORPCError } from '@orpc/server';
import type { Host } from '#backend/recovery/host.ts';
import type { Backup } from '#shared/contract/backups.ts';
import type { RecoverCommand } from './options.ts';
import { RecoverRefused } from './start-failure.ts';

/**
 * Runs `recover`, `recover restore BACKUP`, `recover rescue` or `recover start-afresh`. Nothing that was there is
 * deleted: a restore keeps a backup of the present, the others keep the damaged file aside.
 *
 * @returns what to print. @throws RecoverRefused  with a sentence that says what to do.
 */
export async function runRecoverCommand(command: RecoverCommand, host: Host): Promise<string> {
  try {
    return await run(command, host);
  } catch (error) {
    if (error instanceof ORPCError) throw new RecoverRefused(error.message, { cause: error });
    throw error;
  }
}

async function run(command: RecoverCommand, host: Host): Promise<string> {
  const { recovery } = host;
  const inTrouble = host.trouble() !== null;
  switch (command.action) {
    case 'list': {
      const { trouble, backups } = inTrouble
        ? await recovery.status()
        : {
            trouble: null,
            backups: (await createRouterClient(host.current().router).backups.list()).backups,
          };
      const state = trouble === null ? 'Your conversations open.' : trouble.message;
      const ways = trouble === null ? '' : WAYS;
      return `${state}\n${backups.map(lineOf).join('')}${ways}`;
    }
    case 'restore': {
      if (!inTrouble) {
        const { restored } = await recovery.replace(command.backupId);
        return `Restored: ${restored.sessions} sessions, ${restored.messages} messages. What was there before is the newest backup.\n`;
      }
      const { keptAt } = await recovery.restore(command.backupId);
      return `Restored.${whereKept(keptAt)}\n`;
    }
    case 'rescue': {
      const { rescued, status } = await recovery.rescue();
      const { sessions, messages, complete } = rescued;
      return `${complete ? 'Everything was read' : 'What could be read'}: ${sessions} sessions, ${messages} messages.${whereKept(status.keptAt)}\n`;
    }
    case 'start-afresh': {
      const { keptAt } = await recovery.startAfresh();
      return `There is a new, empty place for conversations.${whereKept(keptAt)}\n`;
    }
  }
}

const WAYS =
  'recover restore BACKUP, recover rescue (what can still be read of a damaged file), or recover start-afresh.\n';

const whereKept = (folder: string | null): string =>
  folder === null ? '' : ` The file as it was is kept in ${folder}.`;

function lineOf({ id, at, bytes, contents }: Backup): string {
  const what =
    contents === null
      ? 'not readable with this key'
      : `${contents.sessions} sessions, ${contents.messages} messages`;
  return `${id}\t${new Date(at).toISOString()}\t${bytes} bytes\t${what}\n`;
}
