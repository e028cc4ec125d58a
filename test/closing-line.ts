import type { Reporter, TestModule } from "vitest/node";

/** Ends a run with one plain line that any reader of logs can count: `tests: 12 passed, 0 failed, 1 skipped`. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    let passed = 0;
    let skipped = 0;
    // A module that could not be loaded, or an error outside a test, is a failure too.
    let failed = errors.length;
    for (const module of modules) {
      let inModule = 0;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === "passed") passed++;
        else if (state === "failed") inModule++;
        else skipped++;
      }
      if (inModule === 0 && module.state() === "failed") inModule = 1;
      failed += inModule;
    }
    console.log(`tests: ${passed} passed, ${failed} failed, ${skipped} skipped`);
  }
}
