/** Tests run the sources; examples, which import the package by name, are pointed at them too by tsconfig.dev.json. */
module.exports = {
  // Test files share what they load: each module is loaded, and optimized by V8, once a process instead of once a test file.
  runner: ['jest-light-runner', { runtime: 'child_process' }],
  setupFiles: ['<rootDir>/test/setup.mjs'],
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  modulePathIgnorePatterns: [
    '<rootDir>/lib/',
    '<rootDir>/.build/',
    '<rootDir>/tools/mutation/',
    '<rootDir>/tools/bindings/',
    '<rootDir>/tools/release/',
  ],
};
