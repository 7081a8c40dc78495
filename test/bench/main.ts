/**
 * `npm run bench`: every benchmark in one run, so that figures of one machine stand beside each other.
 * `npm run bench -- database http` runs only those named.
 */
import { benchAffect } from './affect.ts';
import { benchBackups } from './backups.ts';
import { benchBehaviour } from './behaviour.ts';
import { benchDatabase } from './database.ts';
import { benchEmotion } from './emotion.ts';
import { benchEventLoop } from './event-loop.ts';
import { benchHttp } from './http.ts';
import { benchKnowledge } from './knowledge.ts';
import { benchLanguages } from './languages.ts';
import { benchLoad } from './load.ts';
import { benchNetwork } from './network.ts';
import { benchPrompt } from './prompt.ts';
import { benchProviders } from './providers.ts';
import { benchStartup } from './startup/startup.ts';
import { benchStory } from './story.ts';
import { benchStoryUi } from './story-ui.ts';
import { benchStream } from './stream.ts';
import { benchStreams } from './streams.ts';
import { benchYourData } from './your-data.ts';

const BENCHES: Readonly<Record<string, () => Promise<void>>> = {
  emotion: () => benchEmotion(),
  behaviour: benchBehaviour,
  languages: benchLanguages,
  affect: benchAffect,
  knowledge: benchKnowledge,
  database: benchDatabase,
  'event-loop': benchEventLoop,
  'your-data': benchYourData,
  story: benchStory,
  'story-ui': benchStoryUi,
  backups: benchBackups,
  network: benchNetwork,
  http: benchHttp,
  load: benchLoad,
  streams: benchStreams,
  prompt: benchPrompt,
  providers: benchProviders,
  startup: () => benchStartup(['times']),
  stream: benchStream,
};

const named = process.argv.slice(2);
const unknown = named.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  console.error(
    `There is no benchmark called ${unknown.join(', ')}. There are: ${Object.keys(BENCHES).join(', ')}.`,
  );
  process.exit(2);
}
for (const [name, bench] of Object.entries(BENCHES)) {
  if (named.length === 0 || named.includes(name)) await bench();
}
