import { Balance } from '../../ui/balance.tsx';

/** A mix or a comparison of mixes that is not made: the empty balance, the finding, and every reason. */
export function RefusedMix({
  title,
  reasons,
  isSurplus = false,
}: {
  readonly title: string;
  readonly reasons: readonly string[];
  /** The parts exceed the whole: an error of the figures, not a lack. */
  readonly isSurplus?: boolean;
}) {
  return (
    <div className="referrals-refused">
      <Balance state={isSurplus ? 'unlike' : 'lacking'} size={64} />
      <div>
        <p className="referrals-stamp">{title}</p>
        {reasons.map((reason) => (
          <p key={reason}>{reason}</p>
        ))}
      </div>
    </div>
  );
}
