import { defineConfig } from 'vitest/config'

/** `fast` needs no weights; `model` loads the default models and runs one file at a time. */
export default defineConfig({
  test: {
    globalSetup: 'test/temporary-files.ts',
    projects: [
      { test: { name: 'fast', include: ['test/**/*.test.ts'], exclude: ['test/model/**', 'test/browser/**'], testTimeout: 20_000 } },
      {
        test: { name: 'browser', include: ['test/browser/**/*.test.ts'], testTimeout: 30_000, hookTimeout: 60_000, fileParallelism: false },
      },
      { test: { name: 'model', include: ['test/model/**/*.test.ts'], testTimeout: 300_000, hookTimeout: 600_000, fileParallelism: false } },
    ],
  },
})
