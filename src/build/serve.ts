import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startServer } from './static-server.ts';

/** `npm start`: serves what the build left in `dist/` on this machine alone, until it is stopped. */
async function serve(args: readonly string[]): Promise<void> {
  const root = fileURLToPath(new URL('../../dist/', import.meta.url));
  if (!existsSync(`${root}index.html`)) {
    throw new Error('dist/index.html is missing: run `npm run build` first, or `npm start`, which does.');
  }
  const server = await startServer({ root, port: parsePort(args) });
  console.log(`Tarazu is at ${server.url} (Ctrl+C stops it)`);
  console.log(`ترازو در این نشانی آماده است: ${server.url}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close());
}

function parsePort(args: readonly string[]): number {
  const { values } = parseArgs({ args: [...args], options: { port: { type: 'string', default: '4173' } } });
  const port = Number(values.port);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Error(`--port takes a number from 0 to 65535, not "${values.port}".`);
}

serve(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
