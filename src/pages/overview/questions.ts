import { sensitivityOf } from '../../comparability/rules/sensitivity.ts';
import { shareOfArea } from '../../comparability/share.ts';
import { COUNTRY } from '../../model/catalogue.ts';
import type { Figure } from '../../model/figure.ts';
import { isTotal } from '../../model/figure.ts';
import { samePeriod } from '../../model/period.ts';
import {
  changeNotes,
  changeText,
  figureName,
  partialText,
  reasonTexts,
  refusalText,
  saidLevel,
} from '../describe.ts';
import { newsText } from '../news-text.ts';
import type { Profile, ShownRow } from '../profile.ts';
import { rowText } from '../profile-chart.ts';
import type { ViewContext } from '../view.ts';
import type { Fact, OverviewView } from './view-model.ts';

/** A question that a council may well ask: the answer that the figures give, and what they do not. */
export interface Question {
  readonly key: string;
  readonly question: string;
  readonly answer: string;
  readonly cannot: string;
  readonly figures: readonly Figure[];
}

type Rule = (view: OverviewView, profile: Profile | undefined, context: ViewContext) => readonly Question[];

/** Which questions there are depends on what is reported; each answer comes from the gate, or says why there is none. */
export const questionsOf: Rule = (view, profile, context) =>
  RULES.flatMap((rule) => rule(view, profile, context));

const calls: Rule = ({ headline, area }, _, context) => {
  if (headline?.figure.cell.kind !== 'value') return [];
  const { locale, names } = context;
  const words = locale.messages.council.questions;
  const { figure, beside, notReported } = headline;
  const [lacking] = notReported;
  // All calls first: it is what was asked, and the related ones are a part of them.
  const known = [figure, ...beside.filter(({ cell }) => cell.kind === 'value')].sort(
    (a, b) => rankOf(a.indicator) - rankOf(b.indicator),
  );
  const levels = known.map((one) => words.callsLevel(figureName(one, context), saidLevel(one, context)));
  return [
    {
      key: 'calls',
      question: words.calls,
      answer: words.callsAnswer(names.fullArea(area), locale.when(figure.period), levels),
      cannot: lacking === undefined ? words.callsCannot : words.callsOnly(names.indicator(lacking)),
      figures: known,
    },
  ];
};

const rankOf = (indicator: string) => (indicator === 'all_calls' ? 0 : 1);

const growth: Rule = ({ headline }, _, context) => {
  if (headline?.figure.cell.kind !== 'value') return [];
  const words = context.locale.messages.council.questions;
  const { change, figure } = headline;
  const common = { key: 'growth', question: words.growth, cannot: words.growthCannot };
  if (!change) return [{ ...common, answer: words.unable(words.noBase), figures: [figure] }];
  return [
    {
      ...common,
      answer:
        change.kind === 'change'
          ? changeAnswer(headline, context)
          : words.unable(refusalText(change, context)),
      figures: [figure, change.base],
    },
  ];
};

function changeAnswer({ change, news }: Pick<Fact, 'change' | 'news'>, context: ViewContext): string {
  if (change?.kind !== 'change') return '';
  const isJudged = news && news.kind !== 'not_asked';
  const said = [...changeNotes(change, context), ...(isJudged ? [newsText(news, context)] : [])];
  return context.locale.messages.council.questions.growthAnswer(
    changeText(change, context),
    saidLevel(change.base, context),
    said,
  );
}

const besideCountry: Rule = ({ headline, period }, profile, context) => {
  if (headline?.figure.cell.kind !== 'value' || !profile || !period) return [];
  const words = context.locale.messages.council.questions;
  const row = profile.rows.find(
    ({ subject }) => subject.kind === 'rate' && subject.indicator === headline.figure.indicator,
  );
  if (!row) return [];
  const common = {
    key: 'country',
    question: words.country,
    cannot: words.countryCannot,
    figures: row.own.figures,
  };
  if (row.country.kind === 'refused') {
    const isMissing = row.country.reasons.some(({ code }) => code === 'current_missing');
    const reason = isMissing ? words.noCountry : (reasonTexts(row.country.reasons, context)[0] ?? '');
    return [{ ...common, answer: words.unable(reason) }];
  }
  const { name, own, country, place } = rowText(row, context);
  const partial = partialText(row.country.figures[0], context);
  return [
    {
      ...common,
      answer: words.countryAnswer(name, own, country, amongText(row, context) ?? place, partial),
      figures: [...row.own.figures, ...row.country.figures],
    },
  ];
};

/** Where a value lies among the provinces, which differ by more than chance in counting. */
function amongText({ own, among, apart }: ShownRow, { locale }: ViewContext): string | undefined {
  if (!among || apart) return undefined;
  const words = locale.messages.council.questions.among;
  if (own.value > among.highQuartile) return words.above;
  return own.value < among.lowQuartile ? words.below : words.within;
}

const shareOfProvince: Rule = ({ headline, area }, _, context) => {
  const { catalogue, names, locale, table } = context;
  const { level, parent = '' } = catalogue.area(area) ?? {};
  if (level !== 'county' || headline?.figure.cell.kind !== 'value') return [];
  const words = locale.messages.council.questions;
  const { figure } = headline;
  const whole = table
    .series({ indicator: figure.indicator, area: parent, agency: figure.agency })
    .find(({ period }) => samePeriod(period, figure.period));
  const share = shareOfArea(figure, whole, catalogue);
  const answer =
    typeof share === 'number' && whole
      ? words.provinceAnswer(
          figureName(figure, context),
          locale.percent(share, { decimals: 1 }),
          saidLevel(figure, context),
          names.area(parent),
          saidLevel(whole, context),
        )
      : words.unable(typeof share === 'number' ? '' : (reasonTexts(share.reasons, context)[0] ?? ''));
  return [
    {
      key: 'province',
      question: words.province,
      answer,
      cannot: words.provinceCannot,
      figures: whole ? [figure, whole] : [figure],
    },
  ];
};

const outcome: Rule = ({ headline }, _, context) => {
  const { mix, figure } = headline ?? {};
  if (!mix || !figure) return [];
  const { locale } = context;
  const words = locale.messages.council.questions;
  const parts = mix.bar.segments.map(({ label, value, share }) => `${label} ${value} (${share})`);
  return [
    {
      key: 'outcome',
      question: words.outcome,
      answer: words.outcomeAnswer(locale.list(parts), saidLevel(figure, context)),
      cannot: mix.hasRemainder ? words.outcomeRemainder : words.outcomeCannot,
      figures: [figure, ...mix.parts.parts.map((part) => part.figure)],
    },
  ];
};

/** The declared shares and ratios of the service bases. */
const REACH = ['marginal_neighbourhoods_served', 'service_base_services_marginal'];

const reach: Rule = (_, profile, context) => {
  const { locale } = context;
  const words = locale.messages.council.questions;
  const rows = (profile?.rows ?? []).filter(
    ({ subject }) => subject.kind !== 'rate' && REACH.includes(subject.relation.left),
  );
  if (rows.length === 0) return [];
  const said = rows.map((row) => {
    const { name, own } = rowText(row, context);
    return words.reachPart(name, own);
  });
  return [
    {
      key: 'reach',
      question: words.reach,
      answer: `${locale.list(said)}.`,
      cannot: words.reachCannot,
      figures: rows.flatMap(({ own }) => own.figures),
    },
  ];
};

const MOST_SENSITIVE = 2;

const sensitive: Rule = ({ facts, period }, _, context) => {
  const words = context.locale.messages.council.questions;
  const { catalogue } = context;
  return facts
    .filter(
      ({ figure }) =>
        period !== undefined &&
        samePeriod(figure.period, period) &&
        figure.cell.kind === 'value' &&
        isTotal(figure) &&
        catalogue.indicator(figure.indicator)?.kind === 'flow' &&
        isReference(figure, context) &&
        sensitivityOf(figure, catalogue) !== 'none',
    )
    .slice(0, MOST_SENSITIVE)
    .map(({ figure, change, news }) => ({
      key: `sensitive ${figure.indicator}`,
      question: words.sensitive(figureName(figure, context)),
      answer: words.sensitiveAnswer(
        saidLevel(figure, context),
        (change?.kind === 'change'
          ? changeAnswer({ change, news }, context)
          : change
            ? refusalText(change, context)
            : ''
        ).replace(/\.$/, ''),
      ),
      cannot: words.sensitiveCannot,
      figures: change ? [figure, change.base] : [figure],
    }));
};

const isReference = (figure: Figure, { catalogue, table }: ViewContext) =>
  table.agencies(figure.indicator).length < 2 ||
  catalogue.indicator(figure.indicator)?.reference_agency === figure.agency;

const agencies: Rule = ({ area, period }, _, context) => {
  const { table, names, locale } = context;
  const words = locale.messages.council.questions;
  const several = [...table.indicators].find(
    (code) => table.agencies(code).length > 1 && reported(code).length > 1,
  );
  function reported(code: string): readonly Figure[] {
    return table
      .agencies(code)
      .flatMap((agency) =>
        table
          .series({ indicator: code, area, agency })
          .filter(
            ({ period: own, cell }) =>
              period !== undefined && samePeriod(own, period) && cell.kind === 'value',
          ),
      );
  }
  if (several === undefined || area === COUNTRY) return [];
  const figures = reported(several);
  const levels = figures.map((figure) => `${names.agency(figure.agency)} ${saidLevel(figure, context)}`);
  return [
    {
      key: 'agencies',
      question: words.agencies(names.indicator(several)),
      answer: words.agenciesAnswer(locale.list(levels)),
      cannot: words.agenciesCannot,
      figures,
    },
  ];
};

const RULES: readonly Rule[] = [
  calls,
  growth,
  besideCountry,
  shareOfProvince,
  outcome,
  reach,
  sensitive,
  agencies,
];
