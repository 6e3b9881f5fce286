import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { expect } = require('expect');
const { bind } = require('jest-each');

/** What our tests use of Jest, for a file that is loaded: the tests that it declares, each with what comes before and after. */
export function testsDeclaredBy(load) {
  const tests = [];
  let suite = { title: '', before: [], after: [] };

  const test = (title, run) => {
    const { before, after } = suite;
    tests.push({ title: `${suite.title}${title}`, run: () => between(before, run, after) });
  };
  const describe = (title, declare) => {
    const outer = suite;
    suite = { title: `${outer.title}${title} `, before: [...outer.before], after: [...outer.after] };
    declare();
    suite = outer;
  };
  Object.assign(globalThis, {
    expect,
    test: Object.assign(test, { each: bind(test, false), skip: () => {} }),
    describe: Object.assign(describe, { each: bind(describe, false) }),
    beforeEach: (hook) => suite.before.push(hook),
    afterEach: (hook) => suite.after.unshift(hook),
  });
  load();
  return tests;
}

async function between(before, run, after) {
  for (const hook of before) await hook();
  await run();
  for (const hook of after) await hook();
}
