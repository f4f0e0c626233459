import { fileURLToPath } from 'node:url';

/** The built site under test: `dist/`, or the folder that `TARAZU_SITE` names. */
export const siteRoot = process.env.TARAZU_SITE ?? fileURLToPath(new URL('../../../dist', import.meta.url));
