import { configYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const PREFIX = 'acknowledge.cdk8s-openshift-image-registry/';

const annotated = (...annotations: string[]) =>
  configYaml('replicas: 1').replace(
    '  name: cluster\n',
    `  name: cluster\n  annotations:\n${annotations.map((each) => `    ${each}\n`).join('')}`,
  );
const acknowledging = (id: string) => ({
  yaml: annotated(`${PREFIX}${id}: we know`),
  findings: [{ line: 6, field: `metadata.annotations["${PREFIX}${id}"]`, found: `an acknowledgement of ${id}` }],
});
const blank = (reason: string) => ({
  yaml: annotated(`${PREFIX}IR501: ${reason}`),
  findings: [{ line: 6, field: `metadata.annotations["${PREFIX}IR501"]`, found: 'no reason' }],
});

testRule('IR111', {
  accept: {
    'a risk, with a reason': annotated(`${PREFIX}IR501: kept for the day it is Removed`),
    'a warning, with a reason': annotated(`${PREFIX}IR303: one zone only`),
    'annotations of others': annotated('acknowledge.example.com/IR203: we know', `x-${PREFIX}IR203: we know`),
    'no annotations': configYaml('replicas: 1'),
  },
  reject: {
    'a rule that does not exist': {
      yaml: annotated(`${PREFIX}IR999: we know`),
      findings: [
        {
          line: 6,
          field: `metadata.annotations["${PREFIX}IR999"]`,
          object: 'Config/cluster',
          found: 'an acknowledgement of IR999',
          expected:
            'the id of a finding that can be acknowledged: a warning (IR3xx), or a risk to data or trust (IR5xx)',
          fix: 'correct the id in the key of this annotation, or remove the annotation; any other finding must be corrected in the manifests',
        },
      ],
    },
    'a mistake that no reason mends': acknowledging('IR203'),
    'a risk in lower case': acknowledging('ir501'),
    'a part of an id': acknowledging('IR1'),
    everything: acknowledging('everything'),
    'an empty reason': {
      yaml: annotated(`${PREFIX}IR501: ""`),
      findings: [
        {
          line: 6,
          field: `metadata.annotations["${PREFIX}IR501"]`,
          object: 'Config/cluster',
          found: 'no reason',
          expected:
            'a reason with at least two different words, eight characters and four different characters; or a ticket number, such as PLAT-42, "#42" or CHG0012345',
          fix: 'write as the value of this annotation why the risk is acceptable here',
        },
      ],
    },
    'a blank reason': blank('"  "'),
    'a reason that is no text': blank('5'),
    'each that acknowledges nothing': {
      yaml: annotated(`${PREFIX}IR203: we know`, `${PREFIX}IR303: one zone only`, `${PREFIX}IR501: ""`),
      findings: [
        { line: 6, field: `metadata.annotations["${PREFIX}IR203"]` },
        { line: 8, field: `metadata.annotations["${PREFIX}IR501"]` },
      ],
    },
    'an object of any kind': {
      yaml: `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: a\n  annotations:\n    ${PREFIX}IR203: we know\n`,
      findings: [{ line: 6, field: `metadata.annotations["${PREFIX}IR203"]`, object: 'Deployment/a' }],
    },
  },
});
