import type { Period } from '../model/period.ts';
import { lazyPart } from '../ui/lazy-part.tsx';
import type { PeriodPanelProps } from '../ui/period-panel.tsx';
import { Popup } from '../ui/popup.tsx';
import type { PeriodChoice } from '../url/search.ts';
import { lazyWords } from './lazy-words.ts';
import { periodWords } from './period-words.ts';
import type { ViewContext } from './view.ts';

export const periodPanel = lazyPart<PeriodPanelProps>(() =>
  import('../ui/period-panel.tsx').then(({ PeriodPanel }) => PeriodPanel),
);

export interface PeriodControlProps {
  readonly label: string;
  readonly isLabelShown?: boolean;
  readonly context: ViewContext;
  /** What the address says, and the period that it is. */
  readonly choice: PeriodChoice | undefined;
  readonly period: Period | undefined;
  /** What "the latest" is today, where it is another period than the shown one. */
  readonly latest: Period | undefined;
  readonly periods: readonly Period[];
  readonly remark?: (period: Period) => string | undefined;
  readonly onChange: (choice: PeriodChoice) => void;
}

/** One period, as a phrase that opens the calendar; it says whether it follows the latest or stays where it is. */
export function PeriodControl(props: PeriodControlProps) {
  const { label, isLabelShown, context, choice, period, latest, periods, remark, onChange } = props;
  const { locale } = context;
  const words = locale.messages.controls.period;
  const follows = choice === undefined || choice === 'latest';
  const name = period ? locale.period(period) : '';
  return (
    <Popup
      label={label}
      isLabelShown={isLabelShown ?? false}
      text={follows ? words.latestIs(name) : name}
      onNear={periodPanel.fetch}
    >
      {(close) => {
        const choose = (chosen: PeriodChoice) => {
          close();
          onChange(chosen);
        };
        return (
          <periodPanel.Part
            {...lazyWords(context)}
            label={label}
            words={periodWords(locale)}
            isRightToLeft={locale.direction === 'rtl'}
            periods={periods}
            chosen={period}
            switches={[
              {
                label: words.latest,
                note: latest && words.latestNote(locale.period(latest)),
                isOn: follows,
                choose: () => choose('latest'),
              },
            ]}
            onChoose={choose}
            {...(remark && { remark })}
          />
        );
      }}
    </Popup>
  );
}
