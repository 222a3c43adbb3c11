import { fileURLToPath } from 'node:url';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { earlyTheme } from './tools/early-theme.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// Everything each first page needs travels as one file: many small ones compress worse and wait longer.
// What opens on demand (menus, dialogs, the palette) stays out of it.
const firstPage = {
  name: 'first',
  test: (id: string) =>
    /node_modules\/(react|react-dom|scheduler|openapi-fetch|@tanstack\/(?!virtual|react-virtual)[^/]+)\/(?!.*(mutationObserver|useMutation|useBlocker|infiniteQueryObserver|useInfiniteQuery|queriesObserver|useQueries))/.test(
      id,
    ) ||
    /src\/(api|app)\/(?!.*(lateText|RailSheet|engagementRail|ShellCommands|submit|override|gate|engagement|experts|invitation|milestones|runs|upload|files|contract|sample|results|keyboard|sequence|Palette|Sheet|StepUpForm|worker|streams|connection|main))/.test(
      id,
    ) ||
    /src\/ui\/(Breadcrumb|Button|IconButton|KeyHint|Link|LiveRegion|Page|PageHeader|ProblemState|Skeleton|theme)\//.test(
      id,
    ) ||
    /src\/ui\/(Dialog\/Dialog|Menu\/Menu|Tooltip\/Tooltip)\.(tsx|module)/.test(id) ||
    /src\/features\/insights\/(TodayPage|parts\/(PageLink|Places|WaitingList)|logic\/(due|pages)|text\/today)|src\/ui\/(Panel|Status)\//.test(
      id,
    ),
};

// Every shared file has its name in the first page. An icon is smaller than what naming it there costs, so those
// that several pages draw travel together.
const sharedIcons = {
  name: 'icons',
  test: /node_modules\/lucide-react\//,
  minShareCount: 2,
};

// The kit is a second entry with a build of its own: it is for us and the tests, not for the server.
export default defineConfig(({ mode }) => ({
  plugins: [
    react(),
    earlyTheme(),
    // React Aria brings its own strings in 34 languages; the product speaks English only for now.
    { ...optimizeLocales.vite({ locales: ['en-US'] }), enforce: 'pre' },
  ],
  resolve: {
    alias: {
      '@': here('./src'),
      // React has this hook since version 18; the stand-in for older ones need not travel.
      'use-sync-external-store/shim/with-selector': 'use-sync-external-store/with-selector',
    },
  },
  // The server replaces this word by a fresh nonce in every page it sends.
  html: { cspNonce: 'TENON_CSP_NONCE' },
  build: {
    outDir: mode === 'kit' ? 'dist-kit' : 'dist',
    manifest: 'manifest.json',
    modulePreload: { polyfill: false },
    // A data: address would need a wider content security policy.
    assetsInlineLimit: 0,
    target: 'es2022',
    rolldownOptions: {
      input: here(mode === 'kit' ? './kit.html' : './index.html'),
      output: { codeSplitting: { groups: mode === 'kit' ? [] : [firstPage, sharedIcons] } },
    },
  },
  worker: { format: 'es' },
  server: {
    proxy: { '/api': process.env.TENON_SERVER ?? 'http://127.0.0.1:8080' },
  },
}));
