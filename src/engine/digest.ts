/** Runs in a worker of its own: the digest of a large file copies all of its bytes first. */
const SCRIPT = `onmessage = async ({ data }) => {
  const digest = crypto.subtle ? new Uint8Array(await crypto.subtle.digest('SHA-256', await data.arrayBuffer())) : undefined;
  postMessage(digest && [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
  close();
};
onunhandledrejection = ({ reason }) => { throw reason; };`;

/**
 * SHA-256 of a file in hexadecimal, computed in a worker. Undefined where the browser offers no digest (a site without
 * https): length and hashed name must do there.
 */
export function digestInWorker(file: Blob): Promise<string | undefined> {
  const url = URL.createObjectURL(new Blob([SCRIPT], { type: 'text/javascript' }));
  const worker = new Worker(url);
  return new Promise<string | undefined>((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data as string | undefined);
    worker.onerror = ({ message }) => reject(new Error(message || 'the file could not be read again'));
    worker.postMessage(file);
  }).finally(() => {
    worker.terminate();
    URL.revokeObjectURL(url);
  });
}
