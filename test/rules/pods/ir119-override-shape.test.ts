import { configYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const config = (overrides: string) => configYaml(`replicas: 1\nunsupportedConfigOverrides: ${overrides}`);
const deployment = (fields: string) => config(`\n  deployment: ${fields}`);
const OVERRIDES = 'spec.unsupportedConfigOverrides';
const fix = (value: string) => `remove the override, because Red Hat does not support overrides; or use ${value} here`;

testRule('IR119', {
  accept: {
    texts: deployment('{runtimeClassName: kata, annotations: {example.com/tier: "3", example.com/side: left}}'),
    'an empty text': deployment('{runtimeClassName: "", annotations: {example.com/tier: ""}}'),
    'null, which is nothing to Go': deployment('{runtimeClassName: null, annotations: null}'),
    'a key in capitals': deployment('{annotations: {Example.com/Tier: text}}'),
    'an annotation of null': deployment('{annotations: {example.com/tier: null}}'),
    'a deployment of null': deployment('null'),
    'fields that the Operator does not know': config('{replicas: 3, route: []}'),
    'fields of the deployment that it does not know': deployment('{replicas: [3]}'),
    'overrides of null': config('null'),
    'overrides of which the schema tells that they are no object': config('[deployment]'),
    'no overrides': configYaml('replicas: 1'),
    'a Config without a spec': configYaml(''),
  },
  reject: {
    'a number in an annotation': {
      yaml: deployment('\n    annotations:\n      example.com/tier: 3'),
      findings: [
        {
          line: 10,
          field: `${OVERRIDES}.deployment.annotations["example.com/tier"]`,
          object: 'Config/cluster',
          found: 'a number',
          expected: 'a text in quotes',
          fix: fix('a text in quotes'),
        },
      ],
    },
    'the first that is wrong of several annotations': {
      yaml: deployment('{annotations: {a: text, b: null, c: [], d: {}}}'),
      findings: [{ line: 8, field: `${OVERRIDES}.deployment.annotations.c`, found: 'a list' }],
    },
    'a key that is no name of an annotation': {
      yaml: deployment('{annotations: {a b: text}}'),
      findings: [
        {
          line: 8,
          field: `${OVERRIDES}.deployment.annotations["a b"]`,
          found: 'key "a b"',
          expected: "a key with letters, digits, '-', '_' or '.', with a letter or a digit at both ends",
        },
      ],
    },
    'a list of annotations': {
      yaml: deployment('{annotations: [a]}'),
      findings: [
        {
          line: 8,
          field: `${OVERRIDES}.deployment.annotations`,
          found: 'a list',
          expected: 'an object',
          fix: fix('an object'),
        },
      ],
    },
    'a list of classes': {
      yaml: deployment('{runtimeClassName: [kata]}'),
      findings: [
        {
          line: 8,
          field: `${OVERRIDES}.deployment.runtimeClassName`,
          found: 'a list',
          expected: 'a text',
          fix: fix('a text'),
        },
      ],
    },
    'a switch for a class, which is false': {
      yaml: deployment('{runtimeClassName: false}'),
      findings: [{ line: 8, field: `${OVERRIDES}.deployment.runtimeClassName`, found: 'a boolean' }],
    },
    'a text for the deployment': {
      yaml: deployment('kata'),
      findings: [
        {
          line: 8,
          field: `${OVERRIDES}.deployment`,
          found: 'a text that is not shown here',
          expected: 'an object',
          fix: fix('an object'),
        },
      ],
    },
  },
});
