// biome-ignore-all lint/a11y/useSemanticElements: an option of the platform holds no second line and no mark.
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus stays at the head of the list, and the arrows move what is active.
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the keys are heard where the focus is.
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import './panel.css';

/** One line of a list, with what it means or why it was found. */
export interface ListedOption {
  readonly value: string;
  readonly label: string;
  readonly note?: string | undefined;
  /** Shown, and told, but not to be chosen. */
  readonly isOff?: boolean;
  readonly group?: string | undefined;
}

/** What a search leaves: options, and what is to be said of them. */
export interface Listed {
  readonly options: readonly ListedOption[];
  readonly says?: string;
}

export interface OptionPanelProps {
  readonly label: string;
  readonly list: (search: string) => Listed;
  readonly chosen: readonly string[];
  /** Several can be chosen: the panel stays open. */
  readonly isMany?: boolean;
  /** The words of the search field; without them there is none. */
  readonly searchText?: string | undefined;
  readonly actions?: readonly { readonly label: string; readonly run: () => void }[];
  readonly onChoose: (value: string) => void;
}

const PAGE = 8;

/**
 * A list to choose from, after the patterns of combobox (with a search field) and listbox (without): the focus stays
 * in one place, and the arrows move what is active.
 */
export function OptionPanel(props: OptionPanelProps) {
  const { label, list, chosen, isMany = false, searchText, actions = [], onChoose } = props;
  const id = useId();
  const [search, setSearch] = useState('');
  const [active, setActive] = useState<string>();
  const box = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const { options, says } = list(search);
  const current =
    options.find(({ value }) => value === active) ?? firstActive(options, search === '' ? chosen : []);
  const place = current ? options.indexOf(current) : -1;
  useEffect(() => (field.current ?? box.current)?.focus({ preventScroll: true }), []);
  useEffect(() => {
    if (current) keepInView(box.current, `${id}-${current.value}`);
  }, [current, id]);
  const go = (to: number) => setActive(options[Math.max(0, Math.min(options.length - 1, to))]?.value);
  const choose = (option: ListedOption | undefined) => {
    if (!option || option.isOff) return;
    setActive(option.value);
    onChoose(option.value);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const moves: Record<string, () => void> = {
      ArrowDown: () => go(place + 1),
      ArrowUp: () => go(place - 1),
      PageDown: () => go(place + PAGE),
      PageUp: () => go(place - PAGE),
      Enter: () => choose(current),
      ...(searchText === undefined && {
        Home: () => go(0),
        End: () => go(options.length - 1),
        ' ': () => choose(current),
      }),
    };
    const move = moves[event.key];
    if (!move || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    move();
  };
  const shared = {
    'aria-activedescendant': current ? `${id}-${current.value}` : undefined,
    onKeyDown,
  };
  return (
    <div className="option-panel">
      {searchText !== undefined && (
        <input
          {...shared}
          ref={field}
          type="text"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={options.length > 0}
          aria-controls={options.length > 0 ? `${id}-list` : undefined}
          aria-label={searchText}
          placeholder={searchText}
          enterKeyHint="done"
          autoComplete="off"
          spellCheck={false}
          value={search}
          onChange={(event) => {
            setSearch(event.target.value);
            setActive(undefined);
          }}
        />
      )}
      {actions.length > 0 && (
        <p className="panel-actions">
          {actions.map(({ label: text, run }) => (
            <button key={text} type="button" className="link" onClick={run}>
              {text}
            </button>
          ))}
        </p>
      )}
      {options.length > 0 && (
        <div
          {...(searchText === undefined && { ...shared, tabIndex: 0 })}
          ref={box}
          id={`${id}-list`}
          role="listbox"
          className="panel-list panel-scroll"
          aria-label={label}
          aria-multiselectable={isMany || undefined}
        >
          <Lines {...{ id, options, chosen, onChoose: choose }} active={current?.value} isMany={isMany} />
        </div>
      )}
      {searchText !== undefined && (
        <p className="panel-note" role="status">
          {says}
        </p>
      )}
    </div>
  );
}

const firstActive = (options: readonly ListedOption[], chosen: readonly string[]): ListedOption | undefined =>
  options.find(({ value }) => chosen.includes(value)) ?? options.find(({ isOff }) => !isOff) ?? options[0];

/** Moves the list, and nothing but the list, until a line of it is seen. */
function keepInView(box: HTMLElement | null, id: string): void {
  const line = document.getElementById(id);
  if (!box || !line) return;
  const [outer, inner] = [box.getBoundingClientRect(), line.getBoundingClientRect()];
  if (inner.top < outer.top) box.scrollTop -= outer.top - inner.top;
  else if (inner.bottom > outer.bottom) box.scrollTop += inner.bottom - outer.bottom;
}

interface LinesProps {
  readonly id: string;
  readonly options: readonly ListedOption[];
  readonly chosen: readonly string[];
  readonly active: string | undefined;
  readonly isMany: boolean;
  readonly onChoose: (option: ListedOption) => void;
}

function Lines({ id, options, ...rest }: LinesProps) {
  const groups: { readonly name: string | undefined; readonly members: ListedOption[] }[] = [];
  for (const option of options) {
    const last = groups.at(-1);
    if (last && last.name === option.group) last.members.push(option);
    else groups.push({ name: option.group, members: [option] });
  }
  return groups.map(({ name, members }, place) => {
    const lines = members.map((option) => <Line key={option.value} id={id} option={option} {...rest} />);
    if (name === undefined) return lines;
    const title = `${id}-group-${place}`;
    return (
      <div key={title} role="group" aria-labelledby={title}>
        <div id={title} role="presentation" className="panel-group">
          {name}
        </div>
        {lines}
      </div>
    );
  });
}

interface LineProps extends Omit<LinesProps, 'options'> {
  readonly option: ListedOption;
}

function Line({ id, option, chosen, active, isMany, onChoose }: LineProps) {
  const { value, label, note, isOff = false } = option;
  const isChosen = chosen.includes(value);
  return (
    <div
      id={`${id}-${value}`}
      role="option"
      className={`panel-option${isMany ? ' panel-option-many' : ''}${value === active ? ' active' : ''}`}
      aria-selected={isChosen}
      aria-disabled={isOff || undefined}
      data-value={value}
      // Keeps the focus, and with it the keys, where it is.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onChoose(option)}
    >
      <span>{label}</span>
      {note !== undefined && <span className="panel-option-note">{note}</span>}
    </div>
  );
}
