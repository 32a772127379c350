import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/long/**', 'node_modules/**'],
    reporters: ['default', './.ci/plain-totals.ts'],
    maxWorkers: 2,
    testTimeout: 60_000,
  },
})
