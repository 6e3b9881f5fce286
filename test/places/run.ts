/**
 * Runs the entry point of each place as the place would, with a good and with a bad input. Needs a built `lib/`.
 *
 *     npx tsx test/places/run.ts
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkContainer } from './container';
import { checkGitHubAction } from './github-action';
import { checkGitLabComponent } from './gitlab-component';
import { checkPreCommit } from './pre-commit';

const GOOD = `apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata:
  name: cluster
spec:
  managementState: Managed
  replicas: 2
  storage:
    s3: { bucket: layers, region: eu-central-1 }
`;

for (const [place, check] of Object.entries({
  'GitHub Action': checkGitHubAction,
  'GitLab component': checkGitLabComponent,
  'pre-commit': checkPreCommit,
  'OCI image': checkContainer,
})) {
  const folder = mkdtempSync(join(tmpdir(), 'place-'));
  try {
    for (const [name, text] of [
      ['good', GOOD],
      ['bad', GOOD.replace('replicas', 'replica')],
      ['other', GOOD.replace('bucket: layers', 'bucket: others')],
    ] as const) {
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, 'registry.yaml'), text);
    }
    process.stdout.write(`${place}: ${check(folder)}\n`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
