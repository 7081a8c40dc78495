import { type Settings, SettingsPatch } from '#shared/contract/settings.ts';
import { toShownError } from '../api/errors.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { TextField } from '../ui/text-field.tsx';
import { limitsOf, NumberField } from './number-field.tsx';
import { OutboundLog } from './outbound-log.tsx';
import { ProxyForm } from './proxy-form.tsx';
import { Group, Loaded, SavedNote } from './section.tsx';
import { useDraft } from './use-draft.ts';
import { useNetworkStatus } from './use-network.ts';
import { useChangeSettings, useSettings } from './use-settings.ts';
import { WayOutTest } from './way-out-test.tsx';

const MS_PER_SECOND = 1_000;
const NetworkPatch = SettingsPatch.shape.network.unwrap();
const CONNECT = limitsOf(NetworkPatch.shape.connectTimeoutMs.unwrap(), 'seconds', MS_PER_SECOND);
const SILENCE = limitsOf(SettingsPatch.shape.idleTimeoutMs.unwrap(), 'seconds', MS_PER_SECOND);

/** How requests leave this machine, and which did. */
export function NetworkSection({ onLeave }: { readonly onLeave: () => void }) {
  const settings = useSettings();
  return (
    <Loaded
      data={settings.data}
      error={settings.error ? toShownError(settings.error) : null}
      onRetry={() => void settings.refetch()}
    >
      {(loaded) => (
        <div className="flex flex-col gap-8">
          <Group title="What has left this machine">
            <OutboundLog onLeave={onLeave} />
          </Group>
          <Group title="Proxy">
            <ProxyForm proxy={loaded.network.proxy} />
            <WayOutTest providerId={loaded.generation.provider} />
          </Group>
          <Group title="Certificates">
            <CaFile saved={loaded.network.caFile} />
          </Group>
          <Group title="Time-outs">
            <TimeOuts settings={loaded} />
          </Group>
        </div>
      )}
    </Loaded>
  );
}

function CaFile({ saved }: { readonly saved: string | null }) {
  const { save, error } = useChangeSettings();
  const status = useNetworkStatus().data;
  const draft = useDraft(saved ?? '', (text) => {
    save({ network: { caFile: text.trim() === '' ? null : text.trim() } });
  });
  // About the file that is set, not about what is being typed.
  const known = saved !== null && draft.value.trim() === saved ? status : undefined;
  const problem = known?.problems.find(({ about }) => about === 'caFile')?.message;
  return (
    <div className="flex flex-col gap-1.5">
      <TextField
        label="CA file"
        hint="Only where your company, or a guard program, looks into connections: the path of its certificate (PEM) on the machine that EmotionGPT runs on. It is trusted beside those of the system."
        placeholder="/etc/ssl/certs/company.pem"
        autoComplete="off"
        spellCheck={false}
        maxLength={4_000}
        value={draft.value}
        error={error?.message ?? problem}
        onChange={(event) => draft.change(event.target.value)}
        onBlur={draft.commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') draft.commit();
        }}
      />
      <p role="status" className="min-h-5 text-ink-soft text-sm">
        {known && known.certificates > 0
          ? known.certificates === 1
            ? 'One certificate is trusted.'
            : `${known.certificates} certificates are trusted.`
          : null}
      </p>
    </div>
  );
}

function TimeOuts({ settings }: { readonly settings: Settings }) {
  const { save, error, isSaved } = useChangeSettings();
  return (
    <>
      <NumberField
        label="Give up on a connection after"
        hint="Long ways, over a slow proxy for example, need more."
        limits={CONNECT}
        saved={Math.round(settings.network.connectTimeoutMs / MS_PER_SECOND)}
        onKeep={(seconds) => save({ network: { connectTimeoutMs: seconds * MS_PER_SECOND } })}
      />
      <NumberField
        label="Give up on a silent provider after"
        hint="A reply that brings nothing new for so long is stopped; what had arrived is kept."
        limits={SILENCE}
        saved={Math.round(settings.idleTimeoutMs / MS_PER_SECOND)}
        onKeep={(seconds) => save({ idleTimeoutMs: seconds * MS_PER_SECOND })}
      />
      {error === null ? null : <ErrorNote message={error.message} />}
      <SavedNote shown={isSaved}>Saved.</SavedNote>
    </>
  );
}
