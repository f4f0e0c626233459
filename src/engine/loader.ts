import { download, downloadWhole } from './download.ts';
import { messageOf } from './engine.ts';

/** What a loader is asked for: a file that is kept, or a program that is compiled while it arrives. */
export interface LoadRequest {
  readonly as: 'blob' | 'module';
  /** Absolute: a worker that was started from a blob has no address to start from. */
  readonly url: string;
  readonly bytes?: number;
  readonly sha256?: string;
  readonly cache?: RequestCache;
}

/** What it says meanwhile and in the end. */
export type LoadReply =
  | { readonly loaded: number; readonly total: number }
  | { readonly result: Blob | WebAssembly.Module }
  | { readonly error: string };

const say = (reply: LoadReply) => postMessage(reply);
/** Milliseconds between two reports: a page draws no more than that. */
const PACE = 100;

/** Runs in a worker: chunks of a download, compilation and digest are no work for the main thread of a page. */
async function load({ as, url, ...expected }: LoadRequest): Promise<Blob | WebAssembly.Module> {
  let said = Number.NEGATIVE_INFINITY;
  const report = (loaded: number, total: number) => {
    const now = performance.now();
    if (now - said < PACE && loaded !== total) return;
    said = now;
    say({ loaded, total });
  };
  if (as === 'blob') return downloadWhole(url, { ...expected, report });
  const { body } = await download(url, { ...expected, report });
  // The type is set by us, for hosts that do not know it.
  return WebAssembly.compileStreaming(
    new Response(body, { headers: { 'content-type': 'application/wasm' } }),
  );
}

addEventListener('message', ({ data }: MessageEvent<LoadRequest>) => {
  load(data).then(
    (result) => say({ result }),
    (error: unknown) => say({ error: messageOf(error) }),
  );
});
