import { useQuery } from '@tanstack/react-query';
import { api } from '../api/client.ts';
import { Diagnostics } from './diagnostics.tsx';
import { Group } from './section.tsx';
import { UpdatesGroup } from './updates/updates-group.tsx';

/** What this is, whose work it stands on, and what a score means. */
export function AboutSection() {
  const status = useQuery(api.data.status.queryOptions());
  return (
    <div className="flex flex-col gap-8">
      <Group title="EmotionGPT">
        <p>{status.data ? `Version ${status.data.version}. ` : ''}Free software under the MIT licence.</p>
      </Group>
      <UpdatesGroup />
      <Group title="What a score means">
        <p>
          A score is how likely a person would perceive the emotion in the words. It never says what somebody
          truly feels.
        </p>
      </Group>
      <Diagnostics />
      <Group title="With thanks">
        <p>
          The emotion models learned from GoEmotions (Demszky et al., 2020), © Google Research, and XED (Öhman
          et al., 2020), © University of Helsinki, both used under{' '}
          <span className="whitespace-nowrap">CC BY 4.0.</span> One of them began as the Universal Sentence
          Encoder (Cer et al., 2018), © Google, Apache License 2.0.
        </p>
      </Group>
    </div>
  );
}
