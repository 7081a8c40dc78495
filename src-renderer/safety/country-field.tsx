import { HELP_BY_COUNTRY } from '#shared/safety/help-lines.ts';
import { useChangeSettings } from '../settings/use-settings.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { useHelpCountry } from './use-help-country.ts';

/** None of those whose help lines are known: no country has this code (ISO 3166-1 leaves it to its users). */
const ELSEWHERE = 'ZZ';

const OPTIONS = [
  ...HELP_BY_COUNTRY.map(({ code, name }) => ({ value: code, label: name })),
  { value: ELSEWHERE, label: 'Another country' },
];

/** Where the person is, for the help lines; kept in the settings. */
export function CountryField({ label, hint }: { readonly label: string; readonly hint?: string }) {
  const { save, error } = useChangeSettings();
  const help = useHelpCountry();
  return (
    <>
      <SelectField
        label={label}
        hint={hint}
        options={OPTIONS}
        value={help?.code ?? ELSEWHERE}
        onValueChange={(country) => save({ country })}
      />
      {error === null ? null : <ErrorNote message={error.message} />}
    </>
  );
}
