import { imageYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const LAB = 'lab.example.com:5000';
const lists = (allowed: readonly string[], insecure: readonly string[]) =>
  imageYaml(
    `registrySources:\n  allowedRegistries: ${JSON.stringify(allowed)}\n  insecureRegistries: ${JSON.stringify(insecure)}`,
  );

testRule('IR226', {
  accept: {
    'a registry in both lists': lists(['quay.io', LAB], [LAB]),
    'a registry that a wildcard allows': lists(['*.example.com'], [LAB]),
    'a registry of which a part is allowed': lists([`${LAB}/team`], [LAB]),
    'a part of a registry that is allowed': lists([LAB], [`${LAB}/team`]),
    'an allowed registry alone': imageYaml('registrySources:\n  allowedRegistries: [quay.io]'),
    'an insecure registry where all are allowed': imageYaml(`registrySources:\n  insecureRegistries: ["${LAB}"]`),
    'an insecure registry beside a blocked one': imageYaml(
      `registrySources:\n  blockedRegistries: [docker.io]\n  insecureRegistries: ["${LAB}"]`,
    ),
    'an empty list, which allows all': lists([], [LAB]),
    'no lists': imageYaml('registrySources: {}'),
    'no spec': imageYaml(''),
  },
  reject: {
    'a registry that is not allowed': {
      yaml: lists(['quay.io', 'registry.redhat.io'], [LAB]),
      findings: [
        {
          line: 8,
          field: 'spec.registrySources.insecureRegistries[0]',
          object: 'Image/cluster',
          found: `"${LAB}", which allowedRegistries does not name`,
          expected: 'a registry in both lists, because allowedRegistries blocks all that it does not name',
          fix: 'add "lab.example.com:5000" to spec.registrySources.allowedRegistries, or remove it from insecureRegistries',
        },
      ],
    },
    'the second of two': {
      yaml: lists([LAB], [LAB, 'other.example.com']),
      findings: [{ line: 8, field: 'spec.registrySources.insecureRegistries[1]' }],
    },
    'both of two': {
      yaml: lists(['quay.io'], [LAB, 'other.example.com']),
      findings: [
        { line: 8, field: 'spec.registrySources.insecureRegistries[0]' },
        { line: 8, field: 'spec.registrySources.insecureRegistries[1]' },
      ],
    },
  },
});
