import { RadioGroup } from 'radix-ui';

export interface SegmentedOption<T extends string> {
  value: T;
  label: string;
}

interface SegmentedProps<T extends string> {
  /** Names the choice for screen readers. */
  label: string;
  options: readonly SegmentedOption<T>[];
  value: T;
  onValueChange: (value: T) => void;
}

/** One of a few short choices, side by side. */
export function Segmented<T extends string>({ label, options, value, onValueChange }: SegmentedProps<T>) {
  return (
    <RadioGroup.Root
      aria-label={label}
      value={value}
      onValueChange={(next) => {
        const option = options.find((each) => each.value === next);
        if (option) onValueChange(option.value);
      }}
      className="inline-flex rounded-full bg-ink/7 p-1"
    >
      {options.map((option) => (
        <RadioGroup.Item
          key={option.value}
          value={option.value}
          className="min-h-8 rounded-full px-4 text-[0.95rem] text-ink-soft transition-colors duration-150 hover:text-ink data-[state=checked]:bg-accent data-[state=checked]:font-medium data-[state=checked]:text-on-accent"
        >
          {option.label}
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  );
}
