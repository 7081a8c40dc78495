import type { DesktopStatus } from '#shared/contract/desktop.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Group } from '../section.tsx';
import { SwitchRow } from './switch-row.tsx';
import { useChangeDesktop } from './use-desktop-settings.ts';
import { languageName, suggestedLanguages } from './words.ts';

/** Spelling, in languages that the person chose: their dictionaries come from outside. */
export function Spelling({ status }: { readonly status: DesktopStatus }) {
  const { save, forgetWords, error } = useChangeDesktop();
  const { dictionaries, languages, words } = status.spellCheck;
  const { enabled, languages: chosen } = status.settings.spellCheck;
  if (dictionaries === 'system') {
    return (
      <Group title="Spelling">
        <p>
          Spelling is checked by your system, with its own dictionaries, where its keyboard settings say so.
        </p>
      </Group>
    );
  }
  const toggle = (language: string, on: boolean) =>
    save({
      spellCheck: { languages: on ? [...chosen, language] : chosen.filter((each) => each !== language) },
    });
  return (
    <Group title="Spelling">
      <SwitchRow
        label="Check spelling as I type"
        hint="Its dictionaries are not part of EmotionGPT. The browser engine fetches each one once, from a server of Google’s, which learns your address on the internet and the language, and nothing that you write. Words are checked on this machine."
        checked={enabled}
        onChange={(on) =>
          save({
            spellCheck: {
              enabled: on,
              ...(on && chosen.length === 0
                ? { languages: suggestedLanguages(navigator.languages, languages) }
                : {}),
            },
          })
        }
      />
      {enabled ? (
        <fieldset className="flex max-h-56 flex-col gap-2 overflow-y-auto rounded-2xl border px-4 py-3">
          <legend className="px-1 text-ink-soft text-sm">Languages</legend>
          {languages.map((language) => (
            <label key={language} className="flex items-center gap-3">
              <input
                type="checkbox"
                className="size-5 accent-accent"
                checked={chosen.includes(language)}
                disabled={!chosen.includes(language) && chosen.length >= 10}
                onChange={(event) => toggle(language, event.target.checked)}
              />
              {languageName(language)}
            </label>
          ))}
        </fieldset>
      ) : null}
      {words.length === 0 ? null : (
        <div className="flex flex-wrap items-center gap-3">
          <p className="grow text-sm">
            You added {words.length === 1 ? 'one word' : `${words.length} words`} to the dictionary. They are
            kept on this machine in a plain file.
          </p>
          <Button size="small" onClick={forgetWords}>
            Forget {words.length === 1 ? 'it' : 'them'}
          </Button>
        </div>
      )}
      {error === null ? null : <ErrorNote message={error.message} />}
    </Group>
  );
}
