import { fixed } from '../../playground/answers/fixable';
import { PASTED } from '../../playground/question';
import { expect } from '../expect';

/** A fix keeps the byte order mark of a text, a single one as well as all of them. */
export function expectMarkKept(): void {
  const text = `\ufeff${MISTAKEN}`;
  for (const which of [0, 'all'] as const) {
    const files = fixed({ command: 'check', files: { [PASTED]: text }, before: {} }, which);
    const found = typeof files === 'string' ? files : files[PASTED];
    expect(found === text.replace('"false"', 'false'), `the fix of ${which} gives ${JSON.stringify(found)}`);
  }
}

const MISTAKEN = `apiVersion: imageregistry.operator.openshift.io/v1
kind: ImagePruner
metadata:
  name: cluster
spec:
  suspend: "false"
`;
