import { checkText } from '../../cli/checking';

const NAMED =
  'apiVersion: imageregistry.operator.openshift.io/v1\nkind: Config\nmetadata: {name: "https://u:hunter2@h/x"}\nspec: {replicas: 1}\n';
const KEYED = `apiVersion: v1
kind: Secret
metadata: {name: image-registry-private-configuration-user, namespace: openshift-image-registry}
stringData: {"REGISTRY_STORAGE_S3_SECRETKEY=hunter2": x}
`;

test.each(['text', 'json', 'sarif', 'junit', 'github'])(
  'names and keys that hold a secret do not show it in %s',
  (format) => {
    const { out } = checkText(`${NAMED}---\n${KEYED}`, '--output', format);
    expect(out).toContain('IR101');
    expect(out).not.toContain('hunter2');
  },
);
