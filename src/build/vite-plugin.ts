import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { themeCss } from '../theme/css.ts';

const DATA = '.cache/data';

/**
 * What the application's page needs from outside its modules: the theme's variables in its head and, while developing,
 * the built data set files under `data/`.
 */
export function tarazuPage(): Plugin {
  return {
    name: 'tarazu-page',
    transformIndexHtml: (html) => html.replace('<!--head-->', `<style id="theme">${themeCss()}</style>`),
    configureServer(server) {
      server.middlewares.use('/data', (request, response, next) => {
        const name = decodeURIComponent((request.url ?? '').split('?')[0]!.slice(1));
        const path = join(server.config.root, DATA, name);
        if (!/^[\w.-]+$/.test(name) || !existsSync(path)) return next();
        void readFile(path).then((bytes) => {
          response.setHeader(
            'content-type',
            name.endsWith('.json') ? 'application/json' : 'application/octet-stream',
          );
          response.end(bytes);
        });
      });
    },
  };
}
