import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Where the stand-ins of programs write how our command ended: `EXIT ARGUMENTS`. */
export const LOG = 'commands.log';

export const COMMAND = resolve('lib', 'src', 'cli', 'main.js');

/** Others' programs, which print a Config. */
const OTHERS = ['kubectl', 'kustomize', 'helm', 'argocd', 'flux', 'sops', 'kubeseal', 'rosa', 'age-keygen', 'vault'];

/**
 * Programs for the samples of a page, in folder `bin`: `npx` runs our command, `npm run synth` writes `dist/` if no program of the
 * page did, and all others print what such a program may print, because no cluster is there.
 */
export function writePrograms(folder: string): string {
  const bin = join(folder, 'bin');
  mkdirSync(bin, { recursive: true });
  const programs = {
    npx: NPX,
    npm: `case "$*" in *synth) [ -e dist ] || { mkdir dist; ${printing(CONFIG).trimEnd()} > dist/image-registry.k8s.yaml; } ;; esac\n`,
    git: `case "$*" in *baseline.json) echo '{"version": 1, "findings": []}' ;; *) echo 'platform: vsphere' ;; esac\n`,
    oc: `case "$*" in *logs*) echo 'level=info msg=ready' ;; *openshift-image-registry*) ${printing(NO_OBJECTS)} ;; *) ${printing(CONFIG)} ;; esac\n`,
    ...Object.fromEntries(OTHERS.map((name) => [name, printing(CONFIG)])),
  };
  for (const [name, script] of Object.entries(programs)) {
    writeFileSync(join(bin, name), `#!/bin/sh\n${script}`);
    chmodSync(join(bin, name), 0o755);
  }
  return bin;
}

function printing(text: string): string {
  return `printf '%s' '${text}'\n`;
}

const NPX = `[ "$1" = --yes ] && shift
[ "$1" = cdk8s-openshift-image-registry ] || exit 0
shift
"${process.execPath}" "${COMMAND}" "$@"
code=$?
echo "$code $*" >> "$SAMPLES_LOG"
exit $code
`;

/** The objects of the namespace, of which there are none. */
const NO_OBJECTS = 'apiVersion: v1\nkind: List\nitems: []\n';

export const CONFIG = `apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata:
  name: cluster
spec:
  managementState: Managed
  replicas: 2
  rolloutStrategy: RollingUpdate
  storage:
    managementState: Unmanaged
    s3:
      bucket: layers
      region: eu-central-1
`;
