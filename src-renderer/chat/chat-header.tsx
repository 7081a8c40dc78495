import type { ReactNode } from 'react';
import type { Generation } from '#shared/contract/sessions.ts';
import type { GenerationInfo } from './use-generation.ts';
import { WriterSwitch } from './writer-switch.tsx';

interface ChatHeaderProps {
  title: string;
  generation: GenerationInfo | null;
  onChooseGeneration: (generation: Generation | null) => void;
  onOpenSettings: () => void;
  /** The buttons that open the panes at either side. */
  before: ReactNode;
  after: ReactNode;
}

/** The session's name, and who writes in it. */
export function ChatHeader(props: ChatHeaderProps) {
  const { title, generation, onChooseGeneration, onOpenSettings, before, after } = props;
  return (
    <header className="flex min-h-[4.25rem] items-center gap-2 px-3 py-2 sm:px-4">
      {before}
      <div className="min-w-0 grow px-1">
        <h1 className="truncate font-semibold text-lg leading-snug">{title}</h1>
        {generation === null ? (
          <div className="h-6" />
        ) : (
          <WriterSwitch
            generation={generation}
            onChoose={onChooseGeneration}
            onOpenSettings={onOpenSettings}
          />
        )}
      </div>
      {after}
    </header>
  );
}
