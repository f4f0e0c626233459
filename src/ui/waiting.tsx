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

/** What failed, what still works, and the way to try again. */
export function Failure({ error, retry }: { readonly error: Error; readonly retry?: () => void }) {
  const { messages } = useLocale();
  const { shell } = messages;
  return (
    <div className="failure" role="alert">
      <p className="failure-title">{shell.failed}</p>
      <p>{shell.failedHelp}</p>
      <p className="failure-detail">{shell.failedDetail(error.message)}</p>
      {retry && (
        <button type="button" className="link" onClick={retry}>
          {shell.retry}
        </button>
      )}
    </div>
  );
}
