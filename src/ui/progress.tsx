import { useLocale } from '../locale/use-locale.ts';

/** Progress in bytes where it is waited for, and the way out. `total` is 0 while it is unknown. */
export function Progress({
  text,
  loaded,
  total,
  cancel,
}: {
  readonly text: string;
  readonly loaded: number;
  readonly total: number;
  readonly cancel?: () => void;
}) {
  const { messages } = useLocale();
  return (
    <div className="waiting" role="status">
      <p>{text}</p>
      {total > 0 ? (
        <progress value={Math.min(loaded, total)} max={total} aria-label={text} />
      ) : (
        <progress aria-label={text} />
      )}
      {cancel && (
        <p>
          <button type="button" className="link" onClick={cancel}>
            {messages.shell.cancel}
          </button>
        </p>
      )}
    </div>
  );
}
