import type { Manifest } from '../../core/manifest';
import { REGISTRY_NAMESPACE, REGISTRY_POD_LABEL } from '../../core/names';

/** The same for every configuration: pkg/resource/service.go. */
export const REGISTRY_SERVICE: Manifest = {
  apiVersion: 'v1',
  kind: 'Service',
  metadata: {
    name: 'image-registry',
    namespace: REGISTRY_NAMESPACE,
    labels: { ...REGISTRY_POD_LABEL },
    annotations: { 'service.alpha.openshift.io/serving-cert-secret-name': 'image-registry-tls' },
  },
  spec: {
    ports: [{ name: '5000-tcp', protocol: 'TCP', port: 5000, targetPort: 5000 }],
    selector: { ...REGISTRY_POD_LABEL },
  },
};
