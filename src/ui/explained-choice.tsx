import { type LazyWords, lazyPart } from './lazy-part.tsx';
import type { ListedOption, OptionPanelProps } from './option-panel.tsx';
import { Popup } from './popup.tsx';

const panel = lazyPart<OptionPanelProps>(() =>
  import('./option-panel.tsx').then(({ OptionPanel }) => OptionPanel),
);

export interface ExplainedChoiceProps {
  readonly label: string;
  readonly value: string;
  /** Each with a line on what it does. */
  readonly options: readonly ListedOption[];
  readonly words: LazyWords;
  readonly onChange: (value: string) => void;
}

/** A switch that says what each of its options means; where there are few words to say, `Choice` is enough. */
export function ExplainedChoice({ label, value, options, words, onChange }: ExplainedChoiceProps) {
  const text = options.find((option) => option.value === value)?.label ?? value;
  return (
    <Popup label={label} text={text} onNear={panel.fetch}>
      {(close) => (
        <panel.Part
          {...words}
          label={label}
          list={() => ({ options })}
          chosen={[value]}
          onChoose={(chosen) => {
            close();
            if (chosen !== value) onChange(chosen);
          }}
        />
      )}
    </Popup>
  );
}
