import { useCounties } from '../../answers/use-door.ts';
import { addressOf } from '../../url/search.ts';
import { linkTo, useView } from '../../url/use-view.ts';
import type { ViewContext } from '../view.ts';
import { type Preset, presetsOf } from './presets.ts';
import type { Selection } from './selection.ts';

interface Props {
  readonly selection: Selection;
  readonly context: ViewContext;
}

const NOBODY: ReadonlySet<string> = new Set();

/** Common questions as links: each is the address of a view, and only those stand here that the data can answer. */
export function PresetRow({ selection, context }: Props) {
  const view = useView();
  const { catalogue, dataSet, locale } = context;
  const needsCounties = catalogue.county_indicators?.includes(selection.indicator.code) ?? false;
  const counties = useCounties(dataSet, needsCounties);
  const reporting = counties.state === 'ready' ? new Set(counties.value.reporting) : NOBODY;
  const presets = presetsOf(selection, context, reporting);
  if (presets.length === 0) return null;
  const { title } = locale.messages.controls.presets;
  const here = addressOf(view.page, view.search);
  return (
    <nav className="presets" aria-label={title}>
      <span className="presets-title" aria-hidden="true">
        {title}
      </span>
      <ul>
        {presets.map((preset) => {
          const address = linkTo(view, 'compare', { ...view.search, ...preset.patch });
          return (
            <li key={preset.name}>
              <a href={address} {...(address === here ? { 'aria-current': 'true' as const } : {})}>
                {presetText(preset, context)}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

function presetText(preset: Preset, { locale, names }: ViewContext): string {
  const words = locale.messages.controls.presets;
  switch (preset.name) {
    case 'country':
    case 'counties':
      return words[preset.name](names.plainArea(preset.area));
    case 'sameSeason':
      return words.sameSeason(locale.periodInYear(preset.season));
    case 'provinces':
    case 'afterBreak':
      return words[preset.name];
  }
}
