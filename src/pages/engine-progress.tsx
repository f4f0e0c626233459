import { useEngineState } from '../answers/engine-state.ts';
import { useLocale } from '../locale/use-locale.ts';
import { Progress } from '../ui/progress.tsx';
import { Waiting } from '../ui/waiting.tsx';

/** What the engine is doing while a question waits for it. */
export function EngineProgress({ cancel }: { readonly cancel?: () => void }) {
  const state = useEngineState();
  const { messages } = useLocale();
  if (state.kind !== 'loading') return <Waiting />;
  const { what, loaded, total } = state;
  const { shell } = messages;
  const percent = total > 0 ? Math.min(100, (loaded / total) * 100) : 0;
  const text = what === 'engine' ? shell.loadingEngine(percent) : shell.loadingTables(percent);
  const withBytes = loaded > 0 ? `${text} (${shell.transferred(loaded, total)})` : text;
  return <Progress text={withBytes} loaded={loaded} total={total} {...(cancel ? { cancel } : {})} />;
}

/** One quiet line while the engine starts again; the page beneath stays as it is. */
export function EngineNotice() {
  const state = useEngineState();
  const { messages } = useLocale();
  return (
    <div role="status">
      {state.kind === 'restarting' && <p className="engine-notice">{messages.shell.engineRestarting}</p>}
    </div>
  );
}
