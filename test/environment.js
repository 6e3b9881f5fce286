const asyncHooks = require('node:async_hooks');
const v8 = require('node:v8');
const vm = require('node:vm');
const { TestEnvironment } = require('jest-environment-node');

/** Saves what costs most of the time of a small test file: that the runner loads every module anew for each. */
module.exports = class extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    // The compiler, for tests that read sources, is loaded once a worker, outside of the sandbox.
    Object.defineProperty(this.global, 'typescript', { get: () => require('typescript') });
  }

  async teardown() {
    await super.teardown();
    for (const storage of storages.splice(0)) storage.disable();
  }
};

/** What the runner makes one of for each test file, and Node 20 asks at every promise from then on. */
const storages = [];
asyncHooks.AsyncLocalStorage = class extends asyncHooks.AsyncLocalStorage {
  constructor(...options) {
    super(...options);
    storages.push(this);
  }
};

// Each test file has functions of its own, which V8 begins to optimize again. Few of them run long enough to be worth it; Node 22
// and later wait longer by themselves.
if (process.version.startsWith('v20.')) v8.setFlagsFromString('--interrupt-budget=500000');

const { compileFunction } = vm;

/** V8 remembers what it compiled of a script, and the next test file has it for nothing; of a function it does not. */
vm.compileFunction = (code, parameters, { parsingContext, ...options }) => {
  if (parsingContext === undefined) return compileFunction(code, parameters, options);
  const head = `(function (${parameters.join(', ')}) {`;
  const script = new vm.Script(`${head}${code}\n})`, { ...options, columnOffset: -head.length });
  return script.runInContext(parsingContext);
};
