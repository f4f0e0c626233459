// biome-ignore-all lint/a11y/useSemanticElements: a table lays no span out over twelve months, nor dates beside them.
// biome-ignore-all lint/a11y/useFocusableInteractive: of a grid the cells have the focus, one at a time.
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { type Period, periodId } from '../model/period.ts';
import {
  type CalendarCell,
  type CalendarMove,
  type CalendarRow,
  type CalendarYear,
  calendarOf,
  moveIn,
} from './period-calendar.ts';
import './panel.css';

export interface PeriodWords {
  /** The whole name of a period, and its name inside the rows of its year. */
  readonly name: (period: Period) => string;
  readonly short: (period: Period) => string;
  readonly year: (year: number) => string;
  readonly seasons: readonly string[];
  readonly notReported: string;
  /** Of years without any figure, between two that have some. */
  readonly noYear: (since: string, until: string) => string;
}

/** A choice beside the calendar: one of two ends, "the latest", or a switch that is on or off. */
export interface PanelSwitch {
  readonly label: string;
  readonly note?: string | undefined;
  readonly isOn: boolean;
  readonly choose: () => void;
}

export interface PeriodPanelProps {
  readonly label: string;
  readonly words: PeriodWords;
  readonly isRightToLeft: boolean;
  /** Periods with figures. */
  readonly periods: readonly Period[];
  readonly chosen: Period | undefined;
  /** Whether a period lies between the two ends. */
  readonly isInside?: (period: Period) => boolean;
  /** Why a reported period can not be chosen here. */
  readonly refusal?: (period: Period) => string | undefined;
  /** What is to be said of a period that can be chosen. */
  readonly remark?: (period: Period) => string | undefined;
  /** Which end of a range the calendar sets. */
  readonly ends?: readonly PanelSwitch[];
  readonly switches: readonly PanelSwitch[];
  readonly onChoose: (period: Period) => void;
}

/** The Solar Hijri calendar of what was reported: years in rows, spans as wide as they are long. */
export function PeriodPanel(props: PeriodPanelProps) {
  const { ends = [], switches, periods, words } = props;
  return (
    <div className="period-panel">
      {ends.length > 0 && (
        <p className="period-ends">
          {ends.map((one) => (
            <Switch key={one.label} {...one} />
          ))}
        </p>
      )}
      {switches.map((one) => (
        <p key={one.label} className="period-switch">
          <Switch {...one} />
        </p>
      ))}
      {periods.length > 0 && <Calendar {...props} />}
      <p className="panel-note">
        <span className="period-cell period-missing" aria-hidden="true" /> {words.notReported}
      </p>
    </div>
  );
}

function Switch({ label, note, isOn, choose }: PanelSwitch) {
  return (
    <button type="button" aria-pressed={isOn} className="period-switch-button" onClick={choose}>
      {label}
      {note !== undefined && <span className="panel-option-note">{note}</span>}
    </button>
  );
}

const KEYS: Readonly<Record<string, CalendarMove>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'rowStart',
  End: 'rowEnd',
  PageUp: 'yearUp',
  PageDown: 'yearDown',
};

/** Arrows follow what is seen: in Persian a year runs from the right to the left. */
function moveOf(event: KeyboardEvent, isRightToLeft: boolean): CalendarMove | undefined {
  if (event.altKey || event.metaKey) return undefined;
  if (event.ctrlKey) return event.key === 'Home' ? 'first' : event.key === 'End' ? 'last' : undefined;
  if (event.key === 'ArrowLeft') return isRightToLeft ? 'later' : 'earlier';
  if (event.key === 'ArrowRight') return isRightToLeft ? 'earlier' : 'later';
  return KEYS[event.key];
}

function Calendar(props: PeriodPanelProps) {
  const { label, words, isRightToLeft, periods, chosen } = props;
  const years = calendarOf(periods);
  const grid = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<Period>();
  const first = chosen && hasCell(years, chosen) ? chosen : latestOf(years, periods);
  const current = active && hasCell(years, active) ? active : first;
  const cellOf = (period: Period) =>
    grid.current?.querySelector<HTMLElement>(`[data-value="${periodId(period)}"]`);
  // biome-ignore lint/correctness/useExhaustiveDependencies: where the reader stands when the panel opens.
  useEffect(() => {
    if (!first) return;
    cellOf(first)?.focus({ preventScroll: true });
    const [box, cell] = [grid.current, cellOf(first)];
    if (box && cell) box.scrollTop = cell.offsetTop - box.clientHeight / 2;
  }, []);
  return (
    <div
      ref={grid}
      role="grid"
      className="period-years panel-scroll"
      aria-label={label}
      onKeyDown={(event) => {
        const move = moveOf(event, isRightToLeft);
        if (!move || !current) return;
        event.preventDefault();
        const to = moveIn(years, current, move);
        setActive(to);
        cellOf(to)?.focus();
      }}
    >
      <div className="period-seasons" aria-hidden="true">
        {words.seasons.map((season) => (
          <span key={season}>{season}</span>
        ))}
      </div>
      {years.map((year) => (
        <Year key={year.year} year={year} current={current} onFocus={setActive} {...props} />
      ))}
    </div>
  );
}

const cellsOf = (years: readonly CalendarYear[]): readonly CalendarCell[] =>
  years.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells));

const hasCell = (years: readonly CalendarYear[], period: Period) =>
  cellsOf(years).some((cell) => periodId(cell.period) === periodId(period));

function latestOf(years: readonly CalendarYear[], periods: readonly Period[]): Period | undefined {
  const reported = new Set(periods.map(periodId));
  const [year] = years;
  return year && cellsOf([year]).findLast(({ period }) => reported.has(periodId(period)))?.period;
}

interface YearProps extends PeriodPanelProps {
  readonly year: CalendarYear;
  readonly current: Period | undefined;
  readonly onFocus: (period: Period) => void;
}

function Year({ year: { year, since, rows }, ...props }: YearProps) {
  const { words } = props;
  if (rows.length === 0) {
    const said = words.noYear(words.year(since), words.year(year));
    return (
      <div role="row" className="period-gap">
        <span role="gridcell">{said}</span>
      </div>
    );
  }
  return (
    <div role="rowgroup" className="period-year" aria-label={words.year(year)}>
      <div className="period-year-name" aria-hidden="true">
        {words.year(year)}
      </div>
      {rows.map((row) => (
        <Row key={row.cells.map(({ period }) => periodId(period)).join()} row={row} {...props} />
      ))}
    </div>
  );
}

function Row({ row, ...props }: Omit<YearProps, 'year'> & { readonly row: CalendarRow }) {
  return (
    <div role="row" className={row.isLoose ? 'period-row period-loose' : 'period-row'}>
      {row.cells.map((cell) => (
        <Cell key={periodId(cell.period)} cell={cell} {...props} />
      ))}
    </div>
  );
}

function Cell({
  cell: { period, months, firstMonth },
  current,
  onFocus,
  ...props
}: Omit<YearProps, 'year'> & { readonly cell: CalendarCell }) {
  const { words, periods, chosen, isInside, refusal, remark, onChoose } = props;
  const id = periodId(period);
  const isReported = periods.some((one) => periodId(one) === id);
  const isChosen = chosen !== undefined && periodId(chosen) === id;
  const why = isReported ? refusal?.(period) : words.notReported;
  const said = why ?? remark?.(period);
  const classes = [
    'period-cell',
    ...(isReported ? [] : ['period-missing']),
    ...(isReported && why !== undefined ? ['period-refused'] : []),
    ...(isReported && why === undefined && said !== undefined ? ['period-remarked'] : []),
    ...(isInside?.(period) && isReported ? ['period-inside'] : []),
  ];
  return (
    <button
      type="button"
      role="gridcell"
      className={classes.join(' ')}
      style={{ gridColumn: `${firstMonth + 1} / span ${months}` }}
      data-value={id}
      aria-label={said === undefined ? words.name(period) : `${words.name(period)}, ${said}`}
      aria-selected={isChosen}
      aria-disabled={why !== undefined || undefined}
      title={said}
      tabIndex={current && periodId(current) === id ? 0 : -1}
      onFocus={() => onFocus(period)}
      onClick={() => why === undefined && onChoose(period)}
    >
      {words.short(period)}
    </button>
  );
}
