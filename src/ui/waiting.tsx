import { useLocale } from '../locale/use-locale.ts';

/** A calm place of the right size while something is read. */
export function Waiting({ text }: { readonly text?: string }) {
  const { messages } = useLocale();
  return (
    <p className="waiting" role="status">
      {text ?? messages.shell.loading}
    </p>
  );
}

/** What failed, what still works, and the way to try again. Errors with a code that has words of its own say those. */
export function Failure({ error, retry }: { readonly error: Error; readonly retry?: () => void }) {
  const { messages } = useLocale();
  const { shell } = messages;
  const words: Readonly<Record<string, string | undefined>> = shell.engineFailed;
  const help = 'code' in error && typeof error.code === 'string' ? words[error.code] : undefined;
  return (
    <div className="failure" role="alert">
      <p className="failure-title">{shell.failed}</p>
      <p>{help ?? shell.failedHelp}</p>
      <p className="failure-detail">{shell.failedDetail(error.message)}</p>
      {retry && (
        <button type="button" className="link" onClick={retry}>
          {shell.retry}
        </button>
      )}
    </div>
  );
}
