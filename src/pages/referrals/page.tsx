import { useMemo } from 'react';
import { marksOf } from '../../locale/figure-text.ts';
import type { DataSetEntry } from '../../model/data-set.ts';
import type { Figure } from '../../model/figure.ts';
import { MarksLegend } from '../../ui/value.tsx';
import { Failure, Waiting } from '../../ui/waiting.tsx';
import { defaultArea } from '../default-view.ts';
import { ResolvedSearch } from '../page-address.ts';
import { useChartLook } from '../use-chart-look.ts';
import { usePrintHead } from '../use-print-head.ts';
import { useViewContext } from '../use-view-context.ts';
import type { ViewContext } from '../view.ts';
import { ByAreaCard } from './by-area-card.tsx';
import { Controls } from './controls.tsx';
import { referralsSlices } from './data.ts';
import { ElsewhereCard } from './elsewhere-card.tsx';
import { MixCard } from './mix-card.tsx';
import { OverTimeCard } from './over-time-card.tsx';
import './referrals.css';
import { type ReferralsView, referralsView, shownFigures } from './view-model.ts';

/** What became of related calls: by area, over time, and what is known where the outcomes do not make up the whole. */
export function ReferralsPage({ dataSet }: { readonly dataSet: DataSetEntry }) {
  const context = useViewContext(dataSet, referralsSlices);
  if (context.state === 'error') return <Failure error={context.error} retry={context.retry} />;
  if (context.state === 'loading') return <Waiting />;
  return <Referrals context={context.value} />;
}

function Referrals({ context }: { readonly context: ViewContext }) {
  const view = useMemo(() => referralsView(context, { area: defaultArea(context.dataSet) }), [context]);
  const look = useChartLook(context);
  const { locale, names } = context;
  const { letters } = locale.messages.referrals;
  const [first = '', second = '', third = '', fourth = ''] = letters;
  const { period, byArea, overTime, elsewhere } = view;
  usePrintHead({ page: locale.messages.shell.pages.referrals, area: view.area, period }, context);
  return (
    <ResolvedSearch value={{ area: view.area, period: view.period }}>
      <article className="referrals">
        <h1 className="page-name">
          {locale.messages.shell.pages.referrals} – {names.area(view.area)}
          {period && ` – ${locale.period(period)}`}
        </h1>
        <Controls view={view} context={context} />
        <div className="referrals-columns">
          <div className="referrals-main">
            <MixCard view={view} context={context} letter={first} />
            {overTime && (
              <OverTimeCard overTime={overTime} view={view} context={context} look={look} letter={second} />
            )}
          </div>
          <div>
            {byArea && period && (
              <ByAreaCard
                byArea={byArea}
                area={view.area}
                period={period}
                context={context}
                look={look}
                letter={third}
              />
            )}
          </div>
        </div>
        {elsewhere.length > 0 && <ElsewhereCard figures={elsewhere} context={context} letter={fourth} />}
        <MarksLegend marks={legendOf(view, context)} />
      </article>
    </ResolvedSearch>
  );
}

function legendOf(view: ReferralsView, { catalogue }: ViewContext): readonly string[] {
  const marks = (figure: Figure) => marksOf(figure, catalogue.indicator(figure.indicator)?.base ?? '');
  // Every share is computed, also where no part of a mix is.
  const computed = view.mix.kind === 'mix' || view.byArea?.kind === 'stack' ? ['derived'] : [];
  return [...computed, ...shownFigures(view).flatMap(marks)];
}
