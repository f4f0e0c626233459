import { execFileSync } from 'node:child_process';

/** A day as the Solar Hijri date `1405-08-30`, in the time zone of Iran. */
export function toSolarHijri(day: Date): string {
  const format = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    timeZone: 'Asia/Tehran',
  });
  const parts = new Map(format.formatToParts(day).map(({ type, value }) => [type, value]));
  const pad = (text = '') => text.padStart(2, '0');
  return `${parts.get('year')}-${pad(parts.get('month'))}-${pad(parts.get('day'))}`;
}

/** Today: data dated later are refused. It decides nothing else, so that a build is the same on every day. */
export function today(): string {
  return toSolarHijri(new Date());
}

function git(root: string, ...args: readonly string[]): string {
  try {
    return execFileSync('git', args, {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return '';
  }
}

/** Date and hash of the commit that is built; empty outside a repository. */
export function builtFrom(root: string): { readonly date: string; readonly commit: string } {
  return { date: git(root, 'log', '-1', '--format=%cs'), commit: git(root, 'rev-parse', 'HEAD') };
}
