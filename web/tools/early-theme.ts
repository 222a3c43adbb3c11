// Puts the theme script into <head> as a hashed file of its own. The content security policy allows
// no inline script, and a module script would run only after the first paint in the wrong theme.
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const source = 'src/ui/theme/early.js';

export function earlyTheme(): Plugin {
  let building = false;
  let reference = '';
  return {
    name: 'tenon-early-theme',
    configResolved(config) {
      building = config.command === 'build';
    },
    buildStart() {
      if (!building) return;
      reference = this.emitFile({
        type: 'asset',
        name: 'theme.js',
        source: readFileSync(source, 'utf8'),
      });
    },
    generateBundle: {
      // Before Vite writes its pages, so that the name is known when they are transformed.
      order: 'pre',
      handler() {
        reference = this.getFileName(reference);
      },
    },
    transformIndexHtml(_html, context) {
      const address = context.bundle ? reference : source;
      return [{ tag: 'script', attrs: { src: `/${address}` }, injectTo: 'head' }];
    },
  };
}
