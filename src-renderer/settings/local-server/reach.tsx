import { useState } from 'react';
import type { ServerStatus } from '#shared/contract/server.ts';
import { Group } from '../section.tsx';

interface ReachProps {
  readonly status: ServerStatus;
  readonly isFixed: boolean;
  readonly onChange: (addresses: string[]) => void;
}

/** Who may connect: this machine only, or others on the addresses that are chosen. */
export function Reach({ status, isFixed, onChange }: ReachProps) {
  const chosen = status.config.addresses;
  const [choosing, setChoosing] = useState(chosen.length > 0);
  // An address that the machine has lost meanwhile is still listed, so that it can be taken out.
  const known = status.interfaces.map(({ address }) => address);
  const offered = [
    ...status.interfaces,
    ...chosen.filter((address) => !known.includes(address)).map((address) => ({ name: 'gone', address })),
  ];
  return (
    <Group title="Who may connect">
      <fieldset className="flex flex-col gap-2" disabled={isFixed}>
        <legend className="sr-only">Who may connect</legend>
        <Choice
          label="This machine only"
          checked={!choosing}
          onChoose={() => {
            setChoosing(false);
            if (chosen.length > 0) onChange([]);
          }}
        />
        <Choice label="Others on chosen networks too" checked={choosing} onChoose={() => setChoosing(true)} />
      </fieldset>
      {choosing ? (
        <>
          <p role="note" className="rounded-xl bg-danger-soft px-4 py-3 text-danger">
            Everybody on these networks can try to connect, and what is sent is not encrypted: others there
            could read it. Choose only a network that you trust.
          </p>
          {offered.length === 0 ? <p className="text-ink-soft">This machine is on no network now.</p> : null}
          <ul className="flex flex-col gap-2">
            {offered.map(({ name, address }) => (
              <li key={address}>
                <label className="flex items-center gap-3">
                  <input
                    type="checkbox"
                    className="size-5 accent-accent"
                    disabled={isFixed}
                    checked={chosen.includes(address)}
                    onChange={(event) =>
                      onChange(
                        event.target.checked
                          ? [...chosen, address]
                          : chosen.filter((each) => each !== address),
                      )
                    }
                  />
                  <span>
                    {address} <span className="text-ink-soft text-sm">({name})</span>
                  </span>
                </label>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Group>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChoose: () => void;
}

function Choice({ label, checked, onChoose }: ChoiceProps) {
  return (
    <label className="flex items-center gap-3">
      <input
        type="radio"
        name="reach"
        className="size-5 accent-accent"
        checked={checked}
        onChange={onChoose}
      />
      {label}
    </label>
  );
}
