import type { ChangeChart, NoChangeChart } from '../../../comparability/change-series.ts';
import { toPeriod } from '../../../model/period.ts';
import { Card } from '../../../ui/card.tsx';
import { linkTo, useView } from '../../../url/use-view.ts';
import { ChartFace } from '../../chart-face.tsx';
import { FigureNotes } from '../../figure-notes.tsx';
import { TakeAway } from '../../take-away.tsx';
import type { CardProps } from '../card-props.ts';
import { NotesBelow } from '../ordered-card.tsx';
import { byName } from '../selection.ts';
import { subjectText } from '../subject.ts';
import { controlFigures, controlOf, lastChange } from './control.ts';
import { controlModel, segmentTexts } from './model.ts';
import { controlTable } from './table.ts';

const REASONS: Readonly<Record<NoChangeChart['why'], string>> = {
  indicator: 'undeclared',
  period: 'span',
  domain: 'out_of_domain',
};

/** The same-quarter changes of one area between the limits of its usual ones. */
export function ControlCard(props: CardProps) {
  const { selection, context } = props;
  const { locale, names } = context;
  const words = locale.messages.compareViews.control;
  const common = { name: 'control', title: words.title(names.area(selection.focus)) };
  const chart = controlOf(selection, context);
  if (chart.kind === 'not_asked')
    return (
      <Card
        {...common}
        state="refused"
        reasons={[REASONS[chart.why]]}
        subtitle={subjectText(selection, context)}
      >
        <p className="pair-reason">{locale.messages.news.notAsked[chart.why]}</p>
      </Card>
    );
  if (chart.kind === 'empty' || lastChange(chart) === undefined)
    return (
      <Card {...common} state="empty" subtitle={subjectText(selection, context)}>
        <p className="pair-reason">{words.nothing(names.area(selection.focus))}</p>
        <AreaLinks {...props} />
      </Card>
    );
  return <Drawn {...props} chart={chart} title={common.title} />;
}

function Drawn({
  chart,
  title,
  ...props
}: CardProps & { readonly chart: ChangeChart; readonly title: string }) {
  const { selection, context, look } = props;
  const view = useView();
  const { locale } = context;
  const { compareViews, news, terms } = locale.messages;
  const figures = controlFigures(chart);
  const model = controlModel(chart, selection, context);
  const table = controlTable(chart, selection, context);
  const texts = segmentTexts(chart, context);
  const last = lastChange(chart);
  return (
    <Card
      name="control"
      state="ready"
      title={title}
      subtitle={locale.list([subjectText(selection, context), terms.against.same_quarter])}
      table={table}
      notes={
        <FigureNotes
          figures={figures}
          remarks={{
            name: news.title,
            texts: [...texts, news.rule, news.gaps, compareViews.control.whole, news.noTest],
          }}
          context={context}
        />
      }
      take={
        <TakeAway
          figures={figures}
          said={[last?.current ?? [], last?.base ?? []].flat()}
          name="control"
          table={table}
          sentence={model.sentence}
          context={context}
        />
      }
    >
      <ChartFace
        form="control"
        model={model}
        env={look}
        height={460}
        onSelect={(id) => view.change({ to: toPeriod(id), period: undefined })}
      />
      <NotesBelow texts={[...texts, news.noTest]} />
      <AreaLinks {...props} />
    </Card>
  );
}

/** The areas of the page: each is one click away. */
function AreaLinks({ selection, context }: CardProps) {
  const view = useView();
  const { names, locale } = context;
  const areas = byName(selection.areas, context);
  if (areas.length < 2) return null;
  return (
    <nav className="area-links" aria-label={locale.messages.compareViews.control.areas}>
      <ul>
        {areas.map((area) => (
          <li key={area}>
            <a
              href={linkTo(view, 'compare', { ...view.search, area })}
              data-area={area}
              {...(area === selection.focus ? { 'aria-current': 'true' as const } : {})}
            >
              {names.plainArea(area)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
