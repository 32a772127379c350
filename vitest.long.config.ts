import { defineConfig } from 'vitest/config'

/** What takes too long for every change: `npm run test:long`. */
export default defineConfig({
  test: {
    include: ['tests/long/**/*.test.ts'],
    reporters: ['default', './.ci/plain-totals.ts'],
    maxWorkers: 2,
    testTimeout: 3_600_000,
    hookTimeout: 600_000,
  },
})
