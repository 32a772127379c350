import { defineConfig, type UserConfig } from 'vite'

/** The page is bundled beside the rest of the program; nothing in it is inlined, so that the server's rules need no exception. */
const config: UserConfig = defineConfig({
  root: import.meta.dirname,
  base: './',
  logLevel: 'warn',
  build: {
    outDir: '../../dist/viz/studio',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: 'es2022',
    modulePreload: { polyfill: false },
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
})

export default config
