import { Cloud, FolderInput, Lock, WifiOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { EMBEDDED } from '#shared/contract/sessions.ts';
import { isDesktop } from '../api/link.ts';
import { useSettingsDoor } from '../settings/settings-door.ts';
import { useProviders } from '../settings/use-providers.ts';
import { useSettings } from '../settings/use-settings.ts';
import { Button } from '../ui/button.tsx';

const HERE = isDesktop() ? 'on this machine' : 'on the machine that runs EmotionGPT';

/** What stays private. */
export function StaysPrivate() {
  return (
    <>
      <Point icon={<Lock aria-hidden className="size-4.5" />}>
        Your conversations are kept {HERE}, encrypted. No account, no telemetry, no copy in a cloud.
      </Point>
      <Point icon={<WifiOff aria-hidden className="size-4.5" />}>
        What your words sound like is read {HERE} too, without a network. It is a guess about words, and you
        can correct it or switch it off.
      </Point>
    </>
  );
}

/** Offline, or a model of one's choice. */
export function WhoWrites() {
  const openSettings = useSettingsDoor();
  const chosen = useSettings().data?.generation.provider ?? EMBEDDED;
  const name = useProviders().data?.providers.find(({ id }) => id === chosen)?.name;
  return (
    <>
      <Point icon={<WifiOff aria-hidden className="size-4.5" />}>
        <strong className="font-semibold">The offline companion</strong> listens and answers in simple words.
        Nothing leaves the machine.
        {chosen === EMBEDDED ? ' It writes now; nothing needs to be set up.' : null}
      </Point>
      <Point icon={<Cloud aria-hidden className="size-4.5" />}>
        <strong className="font-semibold">A language model</strong> talks more freely. What you write then
        goes to the provider that you choose, or to Ollama on your own machine.
      </Point>
      <div className="flex flex-wrap items-center gap-3">
        <Button size="small" onClick={() => openSettings({ page: 'replies' })}>
          Choose a model…
        </Button>
        <p role="status" className="text-ink-soft text-sm">
          {chosen === EMBEDDED || name === undefined ? null : `${name} writes now.`}
        </p>
      </div>
    </>
  );
}

/** A first message, or the conversations that somebody had elsewhere. */
export function FirstMessage() {
  const openSettings = useSettingsDoor();
  return (
    <>
      <p className="text-ink-soft">
        Anything will do: how the day was, what is on your mind, or one of the beginnings below. Write in the
        field at the bottom and press Enter.
      </p>
      <Point icon={<FolderInput aria-hidden className="size-4.5" />}>
        Coming from ChatGPT, Claude, SillyTavern, or another EmotionGPT? Your conversations can come along.
        You see what is in the file first.
      </Point>
      <div>
        <Button size="small" onClick={() => openSettings({ page: 'privacy', part: 'import' })}>
          Bring conversations in…
        </Button>
      </div>
    </>
  );
}

function Point({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <p className="flex gap-3 text-ink-soft">
      <span className="mt-0.5 grid size-8 shrink-0 place-items-center rounded-full bg-accent-soft text-accent">
        {icon}
      </span>
      <span className="min-w-0 grow">{children}</span>
    </p>
  );
}
