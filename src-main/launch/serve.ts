/** `npm run serve -- …`: the headless server, built first if need be. */
import { ensureBuilt, reportBuildError } from './ensure-built.ts';
import { runServer } from './run-server.ts';

await ensureBuilt().catch(reportBuildError);
process.exitCode = await runServer(process.argv.slice(2));
