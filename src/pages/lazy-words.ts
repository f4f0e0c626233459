import type { LazyWords } from '../ui/lazy-part.tsx';
import type { ViewContext } from './view.ts';

/** What a panel says while its program is under way. */
export const lazyWords = ({ locale }: Pick<ViewContext, 'locale'>): LazyWords => {
  const { waiting, failed, retry } = locale.messages.controls;
  return { waitingText: waiting, failedText: failed, retryText: retry };
};
