import type { StorageVolume } from '../drivers/driver';

/**
 * The volumes that every registry mounts after those of its storage, in the Operator's order:
 * pkg/resource/podtemplatespec.go.
 */
export const REGISTRY_VOLUMES: readonly StorageVolume[] = [
  mounted('/etc/secrets', 'registry-tls', { projected: { sources: [{ secret: { name: 'image-registry-tls' } }] } }),
  mounted('/etc/pki/ca-trust/extracted', 'ca-trust-extracted', { emptyDir: {} }),
  mounted('/etc/pki/ca-trust/source/anchors', 'registry-certificates', {
    configMap: { name: 'image-registry-certificates' },
  }),
  mounted('/usr/share/pki/ca-trust-source', 'trusted-ca', {
    configMap: {
      name: 'trusted-ca',
      items: [{ key: 'ca-bundle.crt', path: 'anchors/ca-bundle.crt' }],
      optional: true,
    },
  }),
  mounted('/var/lib/kubelet/', 'installation-pull-secrets', {
    secret: {
      secretName: 'installation-pull-secrets',
      items: [{ key: '.dockerconfigjson', path: 'config.json' }],
      optional: true,
    },
  }),
  {
    volume: {
      name: 'bound-sa-token',
      projected: { sources: [{ serviceAccountToken: { audience: 'openshift', path: 'token' } }] },
    },
    mount: { name: 'bound-sa-token', mountPath: '/var/run/secrets/openshift/serviceaccount', readOnly: true },
  },
];

function mounted(mountPath: string, name: string, source: Readonly<Record<string, unknown>>): StorageVolume {
  return { volume: { name, ...source }, mount: { name, mountPath } };
}
