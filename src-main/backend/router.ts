import { implement } from '@orpc/server';
import { contract } from '#shared/contract/index.ts';
import { type CallContext, clientIdOf } from './call-context.ts';
import { presentable } from './presentable.ts';
import type { Rooms } from './rooms.ts';
import { toTimelinePoint } from './session-manager/timeline.ts';
import { generationOf } from './turn/reply.ts';
import { UPDATE_ERRAND } from './updates.ts';
import { vaultProcedures } from './vault/vault-procedures.ts';
import { diagnosticsText } from './your-data/diagnostics.ts';
import { overviewOf } from './your-data/overview.ts';

/** The contract implemented: each procedure only says which rooms answer it. */
export function createRouter({
  sessions,
  folders,
  turns,
  store,
  detector,
  corrections,
  providers,
  summaries,
  settings,
  network,
  safeMode,
  crashes,
  status,
  companion,
  story,
  knowledge,
  personas,
  localServer,
  updates,
  changes,
  yourData,
  errors,
  providerKinds,
  clock,
  vault,
  backups,
  recovery,
  report,
}: Rooms) {
  const { exports, imports, deletions } = yourData;
  const api = implement(contract)
    .$context<CallContext>()
    .use(async ({ context, next }) => {
      try {
        return await changes.as(clientIdOf(context), next);
      } catch (error) {
        throw presentable(error, report);
      }
    });

  const wayToUpdates = () => network.wayOut(UPDATE_ERRAND).fetch;

  /** Other clients hear of a provider that was changed. */
  async function told<Result>(changed: Promise<Result>): Promise<Result> {
    const result = await changed;
    changes.announce({ type: 'providers' });
    return result;
  }

  return api.router({
    sessions: {
      list: api.sessions.list.handler(({ input }) => sessions.list(input)),
      create: api.sessions.create.handler(({ input }) => {
        if (input.generation !== undefined) providers.assertKnown(input.generation.provider);
        return sessions.create(input);
      }),
      get: api.sessions.get.handler(({ input }) => sessions.get(input.sessionId)),
      update: api.sessions.update.handler(({ input: { sessionId, ...change } }) => {
        if (change.generation != null) providers.assertKnown(change.generation.provider);
        return sessions.update(sessionId, change);
      }),
      end: api.sessions.end.handler(async ({ input }) => {
        await turns.leave(input.sessionId);
        return sessions.end(input.sessionId);
      }),
      remove: api.sessions.remove.handler(async ({ input }) => {
        if (!sessions.isTrashed(input.sessionId)) await turns.leave(input.sessionId); // nothing is being written there
        return { restorableUntil: sessions.remove(input.sessionId) };
      }),
      trash: api.sessions.trash.handler(async ({ input }) => {
        await turns.leave(input.sessionId);
        return { restorableUntil: sessions.trash(input.sessionId) };
      }),
      trashed: api.sessions.trashed.handler(({ input }) => sessions.trashed(input.limit)),
      summary: api.sessions.summary.handler(({ input }) => ({
        summary: summaries.of(sessions.open(input.sessionId)),
      })),
      renewSummary: api.sessions.renewSummary.handler(async ({ input }) => {
        const open = sessions.open(input.sessionId);
        return { summary: await summaries.renew(open, generationOf(open, settings)) };
      }),
      removeSummary: api.sessions.removeSummary.handler(({ input }) => {
        summaries.remove(sessions.open(input.sessionId));
        return { summary: null };
      }),
      restore: api.sessions.restore.handler(({ input }) => sessions.restore(input.sessionId)),
    },
    folders: {
      list: api.folders.list.handler(() => ({ folders: folders.list() })),
      create: api.folders.create.handler(({ input }) => folders.create(input.name)),
      rename: api.folders.rename.handler(({ input }) => folders.rename(input.folderId, input.name)),
      remove: api.folders.remove.handler(({ input }) => ({ sessionIds: folders.remove(input.folderId) })),
    },
    messages: {
      list: api.messages.list.handler(({ input: { sessionId, before, limit } }) => {
        const open = sessions.open(sessionId);
        const messages = open.store.messages.page(sessionId, before ?? Number.MAX_SAFE_INTEGER, limit);
        return { messages, total: open.session.messageCount };
      }),
      send: api.messages.send.handler(({ input, signal }) => turns.send({ ...input, signal })),
      edit: api.messages.edit.handler(({ input, signal }) => turns.edit({ ...input, signal })),
      select: api.messages.select.handler(({ input }) => turns.select(input.messageId)),
      regenerate: api.messages.regenerate.handler(({ input, signal }) => {
        if (input.generation !== undefined) providers.assertKnown(input.generation.provider);
        return turns.regenerate({ ...input, signal });
      }),
      continue: api.messages.continue.handler(({ input, signal }) => turns.continue({ ...input, signal })),
      dismissHelp: api.messages.dismissHelp.handler(({ input: { messageId, dismissed } }) =>
        sessions.dismissHelp(messageId, dismissed),
      ),
      remove: api.messages.remove.handler(async ({ input }) => ({
        restorableUntil: await deletions.message(input.messageId),
      })),
      restore: api.messages.restore.handler(({ input }) => {
        deletions.restoreMessage(input.messageId);
        return {};
      }),
      stop: api.messages.stop.handler(async ({ input }) => ({ stopped: await turns.stop(input.sessionId) })),
      search: api.messages.search.handler(async ({ input }) => ({
        hits: await store.search(input),
      })),
    },
    emotions: {
      read: api.emotions.read.handler(({ input }) => detector.detect(input.text)),
      timeline: api.emotions.timeline.handler(({ input }) => {
        const open = sessions.open(input.sessionId);
        const { rows, total } = open.store.affect.timeline(input.sessionId, input.limit);
        return { points: rows.map(toTimelinePoint), total };
      }),
      correct: api.emotions.correct.handler(({ input }) => corrections.correct(input.messageId, input.label)),
      uncorrect: api.emotions.uncorrect.handler(({ input }) => corrections.uncorrect(input.messageId)),
      corrections: api.emotions.corrections.handler(() => ({ taught: corrections.taught() })),
      resetCorrections: api.emotions.resetCorrections.handler(() => ({ forgotten: corrections.forget() })),
    },
    companion: {
      greeting: api.companion.greeting.handler(({ input }) => companion.greeting(input.name)),
      get: api.companion.get.handler(({ input }) => companion.of(sessions.open(input.sessionId))),
    },
    story: {
      series: api.story.series.handler(({ input, signal }) => story.series({ ...input, signal })),
      points: api.story.points.handler(({ input, signal }) => story.points({ ...input, signal })),
      moment: api.story.moment.handler(({ input, signal }) => story.moment({ ...input, signal })),
      days: api.story.days.handler(async ({ input, signal }) => ({
        days: await story.days({ ...input, signal }),
      })),
      figures: api.story.figures.handler(({ input, signal }) => story.figures({ ...input, signal })),
      words: api.story.words.handler(({ input, signal }) => story.words({ ...input, signal })),
      reflect: api.story.reflect.handler(({ input, signal }) => story.reflect({ ...input, signal })),
      notes: api.story.notes.handler(({ input }) => ({ notes: story.notes(input) })),
      saveNote: api.story.saveNote.handler(({ input }) => story.saveNote(input.day, input.text)),
      removeNote: api.story.removeNote.handler(({ input }) => {
        story.removeNote(input.day);
        return {};
      }),
    },
    knowledge: {
      list: api.knowledge.list.handler(({ input }) => knowledge.list(input)),
      update: api.knowledge.update.handler(({ input: { statementId, ...change } }) =>
        knowledge.update(statementId, change),
      ),
      forget: api.knowledge.forget.handler(({ input }) => ({
        restorableUntil: knowledge.forget(input.statementId),
      })),
      restore: api.knowledge.restore.handler(({ input }) => knowledge.restore(input.statementId)),
      welcome: api.knowledge.welcome.handler(({ input }) =>
        companion.welcome(sessions.open(input.sessionId)),
      ),
    },
    personas: {
      list: api.personas.list.handler(() => ({ personas: personas.list() })),
      save: api.personas.save.handler(({ input }) => personas.save(input)),
      update: api.personas.update.handler(({ input: { personaId, ...change } }) =>
        personas.update(personaId, change),
      ),
      remove: api.personas.remove.handler(({ input }) => ({
        restorableUntil: personas.remove(input.personaId),
      })),
      restore: api.personas.restore.handler(({ input }) => personas.restore(input.personaId)),
      read: api.personas.read.handler(({ input }) => personas.read(input.text)),
    },
    providers: {
      list: api.providers.list.handler(async () => ({ providers: await providers.list() })),
      add: api.providers.add.handler(({ input }) => told(providers.add(input.kind, input.name))),
      remove: api.providers.remove.handler(async ({ input }) => {
        await told(providers.remove(input.providerId));
        return {};
      }),
      setHeader: api.providers.setHeader.handler(({ input: { providerId, name, value } }) =>
        told(providers.setHeader(providerId, name, value)),
      ),
      removeHeader: api.providers.removeHeader.handler(({ input: { providerId, name } }) =>
        told(providers.setHeader(providerId, name, null)),
      ),
      setKey: api.providers.setKey.handler(({ input }) =>
        told(providers.setKey(input.providerId, input.key)),
      ),
      removeKey: api.providers.removeKey.handler(({ input }) => told(providers.removeKey(input.providerId))),
      test: api.providers.test.handler(({ input, signal }) => providers.test(input.providerId, signal)),
      models: api.providers.models.handler(({ input, signal }) => providers.models(input.providerId, signal)),
    },
    settings: {
      get: api.settings.get.handler(() => settings.get()),
      update: api.settings.update.handler(({ input }) => {
        if (input.generation !== undefined) providers.assertKnown(input.generation.provider);
        for (const { provider } of input.fallbacks ?? []) providers.assertKnown(provider);
        if (input.detection?.provider != null) providers.assertKnown(input.detection.provider);
        providers.assertSettable(input.providers ?? {});
        const updated = settings.update(input);
        yourData.settingsChanged();
        return updated;
      }),
    },
    server: {
      status: api.server.status.handler(() => localServer.status()),
      update: api.server.update.handler(({ input }) => localServer.update(input)),
      rotateToken: api.server.rotateToken.handler(() => localServer.rotateToken()),
      requests: api.server.requests.handler(({ input }) => ({ requests: localServer.requests(input.after) })),
    },
    updates: {
      status: api.updates.status.handler(() => updates.status()),
      look: api.updates.look.handler(() => updates.look(wayToUpdates(), settings.get().updates.channel)),
      download: api.updates.download.handler(() => updates.download(wayToUpdates())),
      cancel: api.updates.cancel.handler(() => updates.cancel()),
      install: api.updates.install.handler(({ input }) => updates.install(input.when)),
    },
    network: {
      status: api.network.status.handler(() => network.status()),
      setProxyPassword: api.network.setProxyPassword.handler(({ input }) =>
        network.setProxyPassword(input.password),
      ),
      removeProxyPassword: api.network.removeProxyPassword.handler(() => network.removeProxyPassword()),
      log: api.network.log.handler(({ input }) => network.log.page(input.limit, input.cursor)),
      clearLog: api.network.clearLog.handler(async () => ({ restorableUntil: await network.log.clear() })),
      restoreLog: api.network.restoreLog.handler(async () => ({ restored: await network.log.restore() })),
    },
    data: {
      leaveSafeMode: api.data.leaveSafeMode.handler(() => {
        safeMode?.leave();
        return {};
      }),
      status: api.data.status.handler(() => status),
      overview: api.data.overview.handler(() => overviewOf({ dataDir: status.dataDir, store })),
      diagnostics: api.data.diagnostics.handler(() => ({
        text: diagnosticsText({
          status,
          store,
          settings,
          errors,
          crashes,
          kinds: providerKinds,
          now: clock.now(),
        }),
      })),
    },
    drafts: {
      list: api.drafts.list.handler(() => ({ drafts: store.drafts.list() })),
      keep: api.drafts.keep.handler(({ input }) => {
        const leavesTraces = input.sessionId === null || !sessions.open(input.sessionId).ephemeral;
        if (leavesTraces) store.unflushed(() => store.drafts.keep(input));
        return {};
      }),
    },
    exports: {
      download: api.exports.download.handler(({ input }) => exports.download(input)),
      save: api.exports.save.handler(({ input }) => exports.save(input)),
    },
    imports: {
      begin: api.imports.begin.handler(({ input }) => imports.begin(input.name, input.bytes)),
      part: api.imports.part.handler(async ({ input: { uploadId, offset, base64 } }) => ({
        received: await imports.part(uploadId, offset, base64),
      })),
      inspect: api.imports.inspect.handler(({ input }) => imports.inspect(input.uploadId)),
      discard: api.imports.discard.handler(async ({ input }) => {
        await imports.discard(input.uploadId);
        return {};
      }),
      start: api.imports.start.handler(({ input }) => imports.start(input.uploadId, input.settings)),
      list: api.imports.list.handler(() => ({ imports: imports.list() })),
      cancel: api.imports.cancel.handler(async ({ input }) => {
        await imports.cancel(input.importId);
        return {};
      }),
      undo: api.imports.undo.handler(({ input }) => imports.undo(input.importId)),
    },
    deletions: {
      list: api.deletions.list.handler(() => ({ deletions: deletions.list() })),
      preview: api.deletions.preview.handler(({ input }) => deletions.preview(input)),
      range: api.deletions.range.handler(({ input }) => deletions.range(input)),
      everything: api.deletions.everything.handler(() => deletions.everything()),
      undo: api.deletions.undo.handler(({ input }) => {
        deletions.undo(input.deletionId);
        return {};
      }),
    },
    backups: {
      list: api.backups.list.handler(() => backups.status()),
      create: api.backups.create.handler(() => backups.create('manual')),
      cancel: api.backups.cancel.handler(() => ({ cancelled: backups.cancel() })),
      preview: api.backups.preview.handler(({ input }) => backups.preview(input.backupId)),
      restore: api.backups.restore.handler(({ input }) => recovery.replace(input.backupId)),
      remove: api.backups.remove.handler(({ input }) => {
        backups.remove(input.backupId);
        return {};
      }),
      configure: api.backups.configure.handler(({ input }) => backups.configure(input)),
      chooseFolder: api.backups.chooseFolder.handler(() => backups.chooseFolder()),
    },
    recovery: {
      status: api.recovery.status.handler(() => recovery.status()),
      tryAgain: api.recovery.tryAgain.handler(() => recovery.tryAgain()),
      restore: api.recovery.restore.handler(({ input }) => recovery.restore(input.backupId)),
      rescue: api.recovery.rescue.handler(() => recovery.rescue()),
      startAfresh: api.recovery.startAfresh.handler(() => recovery.startAfresh()),
    },
    changes: {
      watch: api.changes.watch.handler(({ context, lastEventId, signal }) =>
        changes.watch({ clientId: clientIdOf(context), lastEventId, signal }),
      ),
    },
    vault: vaultProcedures(vault),
  });
}
export type Router = ReturnType<typeof createRouter>;
