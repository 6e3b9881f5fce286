/** A Config of which no rule has anything to say. */
export const GOOD = `apiVersion: imageregistry.operator.openshift.io/v1
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

/** One with an ERROR, in line 7. */
export const BAD = GOOD.replace('replicas: 2', 'replicas: -1');

/** One with a WARNING, in line 8. */
export const UNWISE = GOOD.replace(
  'replicas: 2\n',
  "replicas: 2\n  nodeSelector:\n    node-role.kubernetes.io/infra: ''\n",
);

/** The same with the reason why it is accepted. */
export const ACKNOWLEDGED = UNWISE.replace(
  'metadata:\n',
  'metadata:\n  annotations:\n    acknowledge.cdk8s-openshift-image-registry/IR303: one zone, two nodes\n',
);
