import { execFileSync } from 'node:child_process';

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
