import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Writes a tree as teams keep it for many clusters, gives its folder to `use` and removes it: 1,600 files, of which nearly
 * none is about the registry, half are kustomizations, and a dozen are definitions of half a megabyte.
 */
export function withMixedTree<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'image-registry-bench-'));
  try {
    for (let index = 0; index < COMPONENTS; index += 1) writeComponent(join(folder, `component-${index}`), index);
    for (let index = 0; index < DEFINITIONS; index += 1) {
      writeFileSync(join(folder, `definition-${index}.yaml`), definitionYaml(index));
    }
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const COMPONENTS = 794;
const DEFINITIONS = 12;

function writeComponent(folder: string, index: number): void {
  mkdirSync(folder);
  writeFileSync(
    join(folder, 'kustomization.yaml'),
    `apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources:\n  - objects.yaml\n  - ../component-${(index * 7) % COMPONENTS}\n`,
  );
  writeFileSync(join(folder, 'objects.yaml'), index === 0 ? REGISTRY : otherYaml(index));
}

const REGISTRY = `apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata:
  name: cluster
spec:
  managementState: Managed
  replicas: 2
  storage:
    managementState: Managed
    pvc:
      claim: image-registry-storage
`;

function otherYaml(index: number): string {
  return `apiVersion: user.openshift.io/v1
kind: Group
metadata:
  name: team-${index}
users:
${Array.from({ length: 1 + (index % 20) }, (_, user) => `  - user-${index}-${user}`).join('\n')}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata:
  name: team-${index}
  namespace: project-${index}
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: admin }
subjects:
  - kind: Group
    name: team-${index}
`;
}

function definitionYaml(index: number): string {
  const properties = Array.from(
    { length: 1200 },
    (_, field) => `              field${field}:
                description: 'Field ${field} of the definition: what it says goes
                  on over several lines, as generators write it, and has quotes
                  like it''s usual.'
                items:
                  description: One of the values that the field may have, which is
                    described again.
                  type: string
                type: array
`,
  );
  return `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata:
  name: things${index}.example.com
spec:
  group: example.com
  names:
    kind: Thing${index}
    plural: things${index}
  scope: Namespaced
  versions:
    - name: v1
      served: true
      storage: true
      schema:
        openAPIV3Schema:
          type: object
          properties:
            spec:
              type: object
              properties:
${properties.map((each) => each.replace(/^/gm, '  ').trimEnd()).join('\n')}
`;
}
