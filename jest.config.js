const SWC = { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } };

/** Tests run the sources; examples, which import the package by name, are pointed at them too. */
module.exports = {
  testEnvironment: '<rootDir>/test/environment.js',
  // For what hangs. How long a test takes on a machine that does other things too says nothing of it.
  testTimeout: 600_000,
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: {
    '[/\\\\]src[/\\\\]rules[/\\\\].+\\.ts$': ['<rootDir>/test/rules/yields.js', SWC],
    '^.+\\.ts$': ['@swc/jest', SWC],
  },
  moduleNameMapper: {
    '^cdk8s-openshift-image-registry$': '<rootDir>/src/index.ts',
    '^typescript$': '<rootDir>/test/typescript.js',
  },
  modulePathIgnorePatterns: ['<rootDir>/lib/', '<rootDir>/.build/', '<rootDir>/tools/mutation/'],
};
