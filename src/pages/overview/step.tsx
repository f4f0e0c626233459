import { linkTo, useView } from '../../url/use-view.ts';
import { areaOptions } from '../area-options.ts';
import type { ViewContext } from '../view.ts';

/** To the area before and after this one in the order of names; the focus stays, so that Enter steps on. */
export function StepToArea({ area, context }: { readonly area: string; readonly context: ViewContext }) {
  const view = useView();
  const { locale, names } = context;
  const { overview } = locale.messages;
  const options = areaOptions(context).filter(({ group }) => group === groupOf(area, context));
  const at = options.findIndex(({ value }) => value === area);
  const step = (by: 1 | -1, label: string, rel: 'prev' | 'next') => {
    const other = at < 0 ? undefined : options[at + by];
    return (
      other && (
        <a
          key={rel}
          rel={rel}
          className={`step step-${rel}`}
          href={linkTo(view, 'overview', { ...view.search, area: other.value })}
        >
          <span className="visually-hidden">{label} </span>
          {names.plainArea(other.value)}
        </a>
      )
    );
  };
  return (
    <nav className="steps" aria-label={overview.steps}>
      {step(-1, overview.previousArea, 'prev')}
      {step(1, overview.nextArea, 'next')}
    </nav>
  );
}

/** Counties stand in the group of their province; the country and the provinces in none. */
function groupOf(area: string, { catalogue, names, locale }: ViewContext): string | undefined {
  const { level, parent = '' } = catalogue.area(area) ?? {};
  return level === 'county' ? locale.messages.compare.counties(names.plainArea(parent)) : undefined;
}
