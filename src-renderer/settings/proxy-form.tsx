import type { NetworkStatus } from '#shared/contract/network.ts';
import { type Settings, SettingsPatch } from '#shared/contract/settings.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { TextField } from '../ui/text-field.tsx';
import { ProxyPassword } from './proxy-password.tsx';
import { type Draft, useDraft } from './use-draft.ts';
import { useNetworkStatus } from './use-network.ts';
import { useChangeSettings } from './use-settings.ts';

type Proxy = Settings['network']['proxy'];

const MODES: readonly { value: Proxy['mode']; label: string }[] = [
  { value: 'system', label: 'As the system' },
  { value: 'none', label: 'None' },
  { value: 'custom', label: 'My own' },
];

/** Which proxy requests go through. What runs on this machine never goes through one. */
export function ProxyForm({ proxy }: { readonly proxy: Proxy }) {
  const { save, error } = useChangeSettings();
  const status = useNetworkStatus().data;
  return (
    <>
      <p className="text-ink-soft">What runs on this machine is always reached directly.</p>
      <div>
        <Segmented
          label="Proxy"
          options={MODES}
          value={proxy.mode}
          onValueChange={(mode) => save({ network: { proxy: { mode } } })}
        />
      </div>
      {proxy.mode === 'custom' ? (
        <div className="flex flex-col gap-4">
          <ProxyField
            field="url"
            label="Proxy address"
            hint="Such as http://proxy.example:3128, or socks5://127.0.0.1:1080."
            saved={proxy.url}
          />
          <ProxyField
            field="user"
            label="Proxy user name (optional)"
            hint="Only if the proxy asks for one."
            saved={proxy.user}
          />
          {proxy.user === null || proxy.url === null ? null : (
            <ProxyPassword key={proxy.url} storedIn={status?.passwordStoredIn ?? null} />
          )}
        </div>
      ) : null}
      {error === null ? null : <ErrorNote message={error.message} />}
      <InEffect mode={proxy.mode} status={status} />
    </>
  );
}

function InEffect({ mode, status }: { mode: Proxy['mode']; status: NetworkStatus | undefined }) {
  const problem = status?.problems.find(({ about }) => about === 'proxy')?.message;
  if (problem !== undefined) return <ErrorNote message={problem} silent />;
  return (
    <p role="status" className="min-h-6">
      {status === undefined ? null : inEffect(mode, status.proxy)}
    </p>
  );
}

function inEffect(mode: Proxy['mode'], proxy: string | null): string {
  if (proxy !== null) return `Requests go through ${proxy}.`;
  return mode === 'system'
    ? 'This system has no proxy: requests go out directly.'
    : 'Requests go out directly.';
}

interface ProxyFieldProps {
  readonly field: 'url' | 'user';
  readonly label: string;
  readonly hint: string;
  readonly saved: string | null;
}

/** The sentence about a value that the contract would refuse. */
function problemWith(field: ProxyFieldProps['field'], value: string | null): string | null {
  const patch = { network: { proxy: { [field]: value } } };
  return SettingsPatch.safeParse(patch).error?.issues[0]?.message ?? null;
}

const kept = ({ value }: Pick<Draft<string>, 'value'>): string | null =>
  value.trim() === '' ? null : value.trim();

function ProxyField({ field, label, hint, saved }: ProxyFieldProps) {
  const { save, error } = useChangeSettings();
  const draft = useDraft(saved ?? '', (text) => {
    const value = kept({ value: text });
    if (problemWith(field, value) === null) save({ network: { proxy: { [field]: value } } });
  });
  return (
    <TextField
      label={label}
      hint={hint}
      inputMode={field === 'url' ? 'url' : 'text'}
      autoComplete="off"
      spellCheck={false}
      maxLength={300}
      value={draft.value}
      error={error?.message ?? problemWith(field, kept(draft))}
      onChange={(event) => draft.change(event.target.value)}
      onBlur={draft.commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') draft.commit();
      }}
    />
  );
}
