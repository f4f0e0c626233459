import { useId } from 'react';

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly group?: string;
}

export interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
  /** Shows the label as a word before the choice instead of only to screen readers. */
  readonly isLabelShown?: boolean;
}

/**
 * One underlined word of a control sentence that opens a list. The platform's own list box: it works by keyboard, by
 * touch and in both directions without a line of ours.
 */
export function Choice({ label, value, options, onChange, isLabelShown = false }: ChoiceProps) {
  const id = useId();
  const groups = [...new Set(options.map((option) => option.group))];
  const known = options.some((option) => option.value === value);
  return (
    <span className="choice">
      <label htmlFor={id} className={isLabelShown ? 'choice-label' : 'visually-hidden'}>
        {label}
      </label>
      <select id={id} value={known ? value : ''} onChange={(event) => onChange(event.target.value)}>
        {!known && <option value="">{value}</option>}
        {groups.map((group) => {
          const members = options.filter((option) => option.group === group);
          const items = members.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ));
          return group === undefined ? (
            items
          ) : (
            <optgroup key={group} label={group}>
              {items}
            </optgroup>
          );
        })}
      </select>
    </span>
  );
}
