import { Cloud, Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { Tooltip } from '../ui/tooltip.tsx';
import type { GenerationInfo } from './use-generation.ts';

interface ChatHeaderProps {
  title: string;
  generation: GenerationInfo | null;
  onOpenSettings: () => void;
  /** The buttons that open the panes at either side. */
  before: ReactNode;
  after: ReactNode;
}

/** The session's name, and who writes in it. */
export function ChatHeader({ title, generation, onOpenSettings, before, after }: ChatHeaderProps) {
  return (
    <header className="flex min-h-[4.25rem] items-center gap-2 px-3 py-2 sm:px-4">
      {before}
      <div className="min-w-0 grow px-1">
        <h1 className="truncate font-semibold text-lg leading-snug">{title}</h1>
        {generation === null ? (
          <div className="h-6" />
        ) : (
          <GenerationChip generation={generation} onOpenSettings={onOpenSettings} />
        )}
      </div>
      {after}
    </header>
  );
}

function GenerationChip({
  generation,
  onOpenSettings,
}: {
  generation: GenerationInfo;
  onOpenSettings: () => void;
}) {
  const { providerName, model, local } = generation;
  const Icon = local ? Lock : Cloud;
  const explanation = local
    ? 'Written on this machine: nothing you say leaves it. Open settings to change who writes.'
    : `What you say is sent to ${providerName}. Open settings to change who writes.`;
  return (
    <Tooltip label={<span className="block max-w-64">{explanation}</span>}>
      <button
        type="button"
        onClick={onOpenSettings}
        className="-ml-2 flex min-h-6 max-w-full items-center gap-1.5 rounded-full px-2 text-ink-soft text-sm hover:bg-ink/7 hover:text-ink"
      >
        <Icon aria-hidden className="size-3.5 shrink-0" />
        <span className="truncate">
          <span className="sr-only">Replies by </span>
          {providerName}
          {model === null ? '' : ` · ${model}`}
        </span>
      </button>
    </Tooltip>
  );
}
