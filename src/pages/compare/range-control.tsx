import { useState } from 'react';
import { formOf, type Period, periodId, periodOrder } from '../../model/period.ts';
import { Popup } from '../../ui/popup.tsx';
import { useView } from '../../url/use-view.ts';
import { lazyWords } from '../lazy-words.ts';
import { periodPanel } from '../period-control.tsx';
import { periodWords } from '../period-words.ts';
import type { ViewContext } from '../view.ts';
import { isAlike, type Selection } from './selection.ts';

interface Props {
  readonly selection: Selection;
  readonly context: ViewContext;
}

/** From when to when, as a phrase that opens the calendar; it says which end follows the data and which stays. */
export function RangeControl(props: Props) {
  const { selection, context } = props;
  const { choices, to } = selection;
  const { period: words } = context.locale.messages.controls;
  if (!to || choices.length === 0) return null;
  return (
    <Popup label={words.range} text={rangeText(selection, context)} onNear={periodPanel.fetch}>
      {(close) => <RangePanel {...props} to={to} close={close} />}
    </Popup>
  );
}

/** Whether the end is the latest period by choice, or unasked and by chance of the data the same. */
const followsLatest = ({ to, latest }: Selection, { search }: ViewContext): boolean =>
  search.to === 'latest' ||
  (search.to === undefined &&
    (search.period === 'latest' || search.period === undefined) &&
    to !== undefined &&
    latest !== undefined &&
    periodId(to) === periodId(latest));

function rangeText(selection: Selection, context: ViewContext): string {
  const { from, to, every } = selection;
  const { locale } = context;
  const { period: words } = locale.messages.controls;
  const name = to ? locale.periodInSentence(to) : '';
  const end = followsLatest(selection, context) ? words.latestIs(name) : name;
  const isOne = !from || (to && periodId(from) === periodId(to));
  if (isOne) return end;
  const span = words.span(locale.periodInSentence(from), end);
  return every ? words.everyYear(span) : span;
}

type End = 'from' | 'to';

function RangePanel({
  selection,
  context,
  to,
  close,
}: Props & { readonly to: Period; readonly close: () => void }) {
  const { change } = useView();
  const [end, setEnd] = useState<End>('to');
  const { locale, search } = context;
  const { period: words } = locale.messages.controls;
  const { from, latest, earliest, choices, every } = selection;
  const chosen = { from, to };
  const endOf = (one: End) => ({
    label: words.endIs(words[one], locale.period(chosen[one] ?? to)),
    isOn: end === one,
    choose: () => setEnd(one),
  });
  const choose = (period: Period) => {
    if (end === 'from') {
      change({ from: period });
      setEnd('to');
      return;
    }
    close();
    // A range holds spans of one length: a start of another belongs to the end that was left.
    const keepsStart = from !== undefined && isAlike(from, period, undefined);
    change({ to: period, period: undefined, ...(keepsStart ? {} : { from: undefined }) });
  };
  const follow =
    end === 'to'
      ? {
          label: words.latest,
          note: latest && words.latestNote(locale.period(latest)),
          isOn: followsLatest(selection, context),
          choose: () => {
            close();
            change({ to: 'latest', period: undefined });
          },
        }
      : {
          label: words.earliest,
          note: earliest && words.earliestNote(locale.period(earliest)),
          isOn: search.from === undefined || search.from === 'earliest',
          choose: () => change({ from: undefined }),
        };
  const season = {
    label: words.sameSeason,
    note: words.sameSeasonNote,
    isOn: every === 'year',
    choose: () => change({ every: every === 'year' ? undefined : 'year' }),
  };
  return (
    <periodPanel.Part
      {...lazyWords(context)}
      label={words.range}
      words={periodWords(locale)}
      isRightToLeft={locale.direction === 'rtl'}
      periods={choices}
      chosen={chosen[end]}
      isInside={(period) =>
        from !== undefined &&
        isAlike(period, to, every) &&
        periodOrder(period) >= periodOrder(from) &&
        periodOrder(period) <= periodOrder(to)
      }
      refusal={(period) => (end === 'from' && !isAlike(period, to, every) ? words.unlike : undefined)}
      ends={[endOf('from'), endOf('to')]}
      switches={formOf(to) === 'year' ? [follow] : [follow, season]}
      onChoose={choose}
    />
  );
}
