import type { LocalServerConfig } from '#shared/contract/server.ts';
import { Group } from '../section.tsx';
import { OriginList } from './origin-list.tsx';

interface CompatibilityProps {
  readonly compatibility: LocalServerConfig['compatibility'];
  readonly isFixed: boolean;
  readonly onChange: (compatibility: LocalServerConfig['compatibility']) => void;
}

/** The original API without the token, for programs that were written before there was one. */
export function Compatibility({ compatibility, isFixed, onChange }: CompatibilityProps) {
  return (
    <Group title="Programs of the original EmotionGPT">
      <label className="flex items-start gap-3">
        <input
          type="checkbox"
          className="mt-0.5 size-5 shrink-0 accent-accent"
          disabled={isFixed}
          checked={compatibility.enabled}
          onChange={(event) => onChange({ ...compatibility, enabled: event.target.checked })}
        />
        <span>
          <span className="font-medium">Let them in without a token</span>
          <span className="block text-ink-soft text-sm">
            From this machine only, for the three addresses of the original, and for sessions that they
            started themselves. They see nothing else.
          </span>
        </span>
      </label>
      {compatibility.enabled ? (
        <OriginList
          label="Pages that may do so"
          hint="Programs need none of this. One origin a line; null is a page opened as a file."
          origins={compatibility.origins}
          isFixed={isFixed}
          onKeep={(origins) => onChange({ ...compatibility, origins })}
        />
      ) : null}
    </Group>
  );
}
