import { existsSync } from 'node:fs';
import tseslint from 'typescript-eslint';

// Its types come with packages of its own, which not everybody installs.
const isSiteInstalled = existsSync(new URL('site/node_modules', import.meta.url));

export default tseslint.config(
  {
    ignores: [
      'lib/',
      'imports/',
      'dist/',
      '.build/',
      'node_modules/',
      '**/.stryker-tmp/',
      'src/**/*generated.ts',
      ...(isSiteInstalled ? [] : ['site/']),
    ],
  },
  { files: ['**/*.ts'], extends: [tseslint.configs.strictTypeChecked] },
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { project: 'tsconfig.dev.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      // A static factory class is how jsii spells a namespace of functions.
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      'max-lines': ['error', { max: 200, skipBlankLines: false, skipComments: false }],
      'no-console': 'error',
    },
  },
  { files: ['site/**/*.ts'], languageOptions: { parserOptions: { project: 'site/tsconfig.json' } } },
  {
    // The time is asked for once, where a question comes in: what is below gets the same answer for all of it.
    files: ['src/**/*.ts'],
    ignores: [
      'src/cli/**',
      'src/engine/options.ts',
      'src/plugin/**',
      'src/constructs/base/once-per-synth.ts',
      'src/constructs/chart/registry-report.ts',
      'src/fleet/synth-fleet.ts',
    ],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message:
            'Take the time as a parameter: it is asked for once, in the command or in the function of the engine.',
        },
      ],
    },
  },
  {
    // Tests look into YAML, which has no types, and hold wrong values on purpose.
    files: ['test/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...[
          { object: 'expect', property: 'assertions' },
          { object: 'expect', property: 'hasAssertions' },
          { object: 'jest', property: 'mock' },
        ].map((each) => ({ ...each, message: 'The runner ignores it: docs/testing.md.' })),
      ],
      'max-lines': 'off',
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  { files: ['tools/**/*.ts', 'bench/**/*.ts', 'site/test/**/*.ts', 'src/cli/**/*.ts'], rules: { 'no-console': 'off' } },
);
