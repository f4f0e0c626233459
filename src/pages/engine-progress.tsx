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
  const percent = total > 0 ? Math.min(100, (loaded / total) * 100) : 0;
  const text =
    what === 'engine' ? messages.shell.loadingEngine(percent) : messages.shell.loadingTables(percent);
  return <Progress text={text} loaded={loaded} total={total} {...(cancel ? { cancel } : {})} />;
}
