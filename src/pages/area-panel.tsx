import { useMemo } from 'react';
import { useCounties } from '../answers/use-door.ts';
import type { Area } from '../model/catalogue.ts';
import { type Listed, type ListedOption, OptionPanel } from '../ui/option-panel.tsx';
import { type AreaIndex, type FoundArea, findAreas, indexAreas } from './area-search.ts';
import type { ViewContext } from './view.ts';

export interface AreaPanelProps {
  readonly label: string;
  readonly context: ViewContext;
  readonly chosen: readonly string[];
  readonly isMany?: boolean;
  /** Whether an area can be chosen: `reporting` are those with any figure in this data set. */
  readonly hasFigure: (area: Area, reporting: ReadonlySet<string>) => boolean;
  readonly actions?: readonly { readonly label: string; readonly run: () => void }[];
  readonly onChoose: (area: string) => void;
}

const MOST = 60;
const RANK: Readonly<Record<Area['level'], number>> = { country: 0, province: 1, county: 2 };

/** The list of areas with its search. What a data set has no figure of is listed and marked, and can not be chosen. */
export function AreaPanel(props: AreaPanelProps) {
  const { context, label, chosen, isMany, hasFigure, actions, onChoose } = props;
  const { catalogue, dataSet, locale } = context;
  const words = locale.messages.controls.area;
  const counties = useCounties(dataSet, true);
  const known = counties.state === 'ready' ? counties.value : undefined;
  const areas = useMemo(() => {
    const core = catalogue.areas.filter(({ level }) => level !== 'county');
    return [...core, ...(known?.areas ?? [])].sort(
      (a, b) =>
        RANK[a.level] - RANK[b.level] || locale.compareNames(locale.pick(a, 'name'), locale.pick(b, 'name')),
    );
  }, [catalogue, known, locale]);
  const index = useMemo(() => indexAreas(areas, known?.spellings ?? {}), [areas, known]);
  const reporting = useMemo(() => new Set(known?.reporting), [known]);
  const byCode = useMemo(() => new Map(areas.map((area) => [area.code, area])), [areas]);
  const optionOf = ({ code, by }: FoundArea): ListedOption => {
    const area = byCode.get(code)!;
    const isOff = !hasFigure(area, reporting);
    const why =
      by.kind === 'capital' && known
        ? words.capital(locale.pick(known.spellings[code]!, 'capital'))
        : by.kind === 'spelling'
          ? words.spelling(by.text)
          : undefined;
    const notes = [why, isOff && known ? words.noFigure : undefined].filter((note) => note !== undefined);
    return {
      value: code,
      label: nameOf(area, context),
      isOff,
      note: notes.length > 0 ? locale.list(notes) : undefined,
      group: area.level === 'county' ? groupOf(area, byCode, context) : undefined,
    };
  };
  const list = (search: string): Listed => {
    if (search.trim() === '') {
      const says = { ready: words.hint, loading: words.loading, error: words.failed }[counties.state];
      return {
        options: unasked(areas, chosen, byCode).map((code) => optionOf({ code, by: { kind: 'name' } })),
        says,
      };
    }
    return found(index, search, optionOf, context);
  };
  return (
    <OptionPanel
      label={label}
      list={list}
      chosen={chosen}
      isMany={isMany ?? false}
      searchText={words.search}
      actions={actions ?? []}
      onChoose={onChoose}
    />
  );
}

function found(
  index: AreaIndex,
  search: string,
  optionOf: (found: FoundArea) => ListedOption,
  { locale }: ViewContext,
): Listed {
  const words = locale.messages.controls.area;
  const all = findAreas(index, search);
  const options = all.slice(0, MOST).map(optionOf);
  const says =
    all.length === 0
      ? words.none(search.trim())
      : all.length > MOST
        ? words.more(all.length - MOST)
        : words.found(all.length);
  return { options, says };
}

/** Before anything is typed: the country, the provinces, and the counties of the provinces that chosen counties are of. */
function unasked(
  areas: readonly Area[],
  chosen: readonly string[],
  byCode: ReadonlyMap<string, Area>,
): readonly string[] {
  const parents = new Set(
    chosen.flatMap((code) => {
      const area = byCode.get(code);
      return area?.level === 'county'
        ? [area.parent]
        : area?.level === 'province' && chosen.length === 1
          ? [code]
          : [];
    }),
  );
  const counties = areas.filter(({ level, parent }) => level === 'county' && parents.has(parent));
  return [
    ...areas.filter(({ level }) => level !== 'county'),
    ...[...parents].flatMap((parent) => counties.filter((county) => county.parent === parent)),
  ].map(({ code }) => code);
}

const nameOf = (area: Area, { locale }: ViewContext): string => {
  const { terms } = locale.messages;
  if (area.level === 'country') return terms.country;
  const name = locale.pick(area, 'name');
  return area.level === 'county' ? terms.county(name) : name;
};

const groupOf = ({ parent }: Area, byCode: ReadonlyMap<string, Area>, { locale }: ViewContext): string =>
  locale.messages.compare.counties(locale.pick(byCode.get(parent)!, 'name'));
