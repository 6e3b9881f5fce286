const SWC = { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } };

const EVERY = {
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  modulePathIgnorePatterns: [
    '<rootDir>/lib/',
    '<rootDir>/.build/',
    '<rootDir>/tools/mutation/',
    '<rootDir>/tools/bindings/',
    '<rootDir>/tools/release/',
  ],
};

/** Loads the rules with a note at each `yield`, which the sandbox of Jest's own runner allows. */
const YIELDS = '/test/laws/yields.test.ts';

/** Tests run the sources; examples, which import the package by name, are pointed at them too by tsconfig.dev.json. */
module.exports = {
  projects: [
    {
      ...EVERY,
      // Test files share what they load: each module is loaded, and optimized by V8, once a process instead of once a test file.
      runner: ['jest-light-runner', { runtime: 'child_process' }],
      setupFiles: ['<rootDir>/test/setup.mjs'],
      testPathIgnorePatterns: [YIELDS],
    },
    {
      ...EVERY,
      testPathIgnorePatterns: [`^(?!.*${YIELDS})`],
      transform: {
        '[/\\\\]src[/\\\\]rules[/\\\\].+\\.ts$': ['<rootDir>/test/rules/yields.js', SWC],
        '^.+\\.ts$': ['@swc/jest', SWC],
      },
    },
  ],
};
