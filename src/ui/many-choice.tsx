import { useId, useState } from 'react';
import type { Option } from './choice.tsx';

export interface PickerWords {
  readonly choose: string;
  readonly search: string;
  readonly all: string;
  readonly clear: string;
  readonly done: string;
}

export interface ManyChoiceProps {
  /** The choice as one word or phrase of the control sentence. */
  readonly text: string;
  readonly options: readonly Option[];
  readonly chosen: readonly string[];
  readonly words: PickerWords;
  /** Folds letters and digits for the search. */
  readonly fold: (text: string) => string;
  readonly onChange: (chosen: readonly string[]) => void;
}

/**
 * Choosing several from a list: an underlined phrase that opens a panel of check boxes with a search field. The
 * platform's popover closes it with Escape or a click outside and gives the focus back.
 */
export function ManyChoice({ text, options, chosen, words, fold, onChange }: ManyChoiceProps) {
  const id = useId();
  const [search, setSearch] = useState('');
  const wanted = fold(search);
  const shown = options.filter(({ label }) => fold(label).includes(wanted));
  const toggle = (value: string) =>
    onChange(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);
  return (
    <span className="many-choice">
      <button type="button" className="many-choice-open" popoverTarget={id} aria-haspopup="dialog">
        {text}
      </button>
      <div id={id} popover="auto" className="panel" role="dialog" aria-label={words.choose}>
        <input
          type="search"
          value={search}
          placeholder={words.search}
          aria-label={words.search}
          onChange={(event) => setSearch(event.target.value)}
        />
        <p className="panel-actions">
          <button type="button" className="link" onClick={() => onChange(shown.map(({ value }) => value))}>
            {words.all}
          </button>
          <button type="button" className="link" onClick={() => onChange([])}>
            {words.clear}
          </button>
          <button type="button" className="link" popoverTarget={id} popoverTargetAction="hide">
            {words.done}
          </button>
        </p>
        <ul className="panel-list">
          {shown.map(({ value, label }) => (
            <li key={value}>
              <label>
                <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} />{' '}
                {label}
              </label>
            </li>
          ))}
        </ul>
      </div>
    </span>
  );
}
