/**
 * The headless EmotionGPT: `node src-main/server/main.ts`, or bundled as out/main/server.cjs. Prints one
 * line on stdout once it listens, ending in its address; everything else goes to stderr.
 */
import { dataFolderOf } from './data-folder.ts';
import { createJsonLog, type JsonLog } from './observe/json-log.ts';
import { openBrowser } from './open-browser.ts';
import { parseCommand, type RecoverCommand, type ServeOptions, type TokenCommand, USAGE } from './options.ts';
import type { RunningServer } from './serve.ts';
import { DataTrouble, explainStartFailure } from './start-failure.ts';

const EXIT_FAILURE = 1;
const EXIT_MISTAKE = 2;
/** The conversations cannot be opened: starting again changes nothing, somebody has to choose what to do. */
const EXIT_DATA_TROUBLE = 3;

/** Ctrl-C reaches us from the terminal, and again through npm and the launcher: the echo is no second thought. */
const SIGNAL_ECHO_MS = 500;
/** Whatever hangs, the process is gone by then. */
const STOP_DEADLINE_MS = 9_000;

const print = (text: string) => void process.stdout.write(text);
const note = (line: string) => void process.stderr.write(`${line}\n`);

async function main(): Promise<void> {
  const command = parseCommand(process.argv.slice(2), process.env);
  switch (command.kind) {
    case 'help':
      return print(USAGE);
    case 'mistake':
      note(`${command.message}\n\n${USAGE}`);
      process.exitCode = EXIT_MISTAKE;
      return;
    case 'print-token':
      return printToken(command.options);
    case 'token':
      return changeTokens(command.command, command.options);
    case 'recover':
      return recover(command.command, command.options);
    case 'serve':
      return serve(command.options);
  }
}

/** The backend is loaded only where it is needed: help and mistakes answer at once. */
const loadServer = () => import('./serve.ts');

async function printToken(options: ServeOptions): Promise<void> {
  const { printableToken } = await loadServer();
  print(`${await printableToken(options)}\n`);
}

async function changeTokens(command: TokenCommand, options: ServeOptions): Promise<void> {
  const { runTokenCommand } = await import('./owners/token-command.ts');
  print(runTokenCommand(command, dataFolderOf(options.dataDir), Date.now));
}

async function recover(command: RecoverCommand, options: ServeOptions): Promise<void> {
  const [{ openForRecovery }, { runRecoverCommand }] = await Promise.all([
    loadServer(),
    import('./recover-command.ts'),
  ]);
  const host = await openForRecovery(options);
  try {
    print(await runRecoverCommand(command, host));
  } finally {
    await host.close();
  }
}

async function serve(options: ServeOptions): Promise<void> {
  const { startServer } = await loadServer();
  const jsonLog = options.log === 'json' ? jsonLogOnStderr() : null;
  const server = await startServer(options, jsonLog);
  stopOnSignals(server);
  print(`EmotionGPT is listening on ${server.url}\n`);
  if (jsonLog === null) {
    note(`Open it in a browser: ${server.signInLink}${options.auth ? ' (works once, for ten minutes)' : ''}`);
    for (const hint of server.hints) note(hint);
  } else {
    // Logs are kept and passed on: the link, which lets its finder in, is none of their business.
    for (const hint of server.hints) jsonLog.note(hint);
  }
  if (options.openBrowser && !(await openBrowser(server.signInLink))) {
    note('No browser could be opened here. Open the address above yourself.');
  }
}

const jsonLogOnStderr = (): JsonLog => createJsonLog((line) => void process.stderr.write(line), Date.now);

function stopOnSignals(server: RunningServer): void {
  let stoppingSince: number | null = null;
  const onSignal = () => {
    if (stoppingSince !== null) {
      if (performance.now() - stoppingSince > SIGNAL_ECHO_MS) process.exit(EXIT_FAILURE);
      return;
    }
    stoppingSince = performance.now();
    setTimeout(() => process.exit(EXIT_FAILURE), STOP_DEADLINE_MS).unref();
    server.stop().then(
      () => process.exit(0),
      (error: unknown) => fail(error instanceof Error ? error.message : String(error)),
    );
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  process.on('SIGHUP', onSignal);
}

function fail(sentence: string, code = EXIT_FAILURE): void {
  note(sentence);
  process.exit(code);
}

/** A reader that closes its end of the pipe is no reason to stop serving. */
process.stdout.on('error', () => {});
process.stderr.on('error', () => {});

main().catch((error: unknown) => {
  const command = parseCommand(process.argv.slice(2), process.env);
  const attempt =
    'options' in command
      ? { ...command.options, dataDir: dataFolderOf(command.options.dataDir) }
      : { port: 0, host: '', dataDir: '' };
  fail(explainStartFailure(error, attempt), error instanceof DataTrouble ? EXIT_DATA_TROUBLE : EXIT_FAILURE);
});
