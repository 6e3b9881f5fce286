import type { Explanation } from '../../engine/cause';
import type { Dump } from '../../engine/dump';
import { objectStorageCause } from '../../forms/object-storage-cause';
import { inConfigNamespace, commandStep, step } from '../../forms/steps';
import { THE_CONFIG, storageValue } from '../../forms/storage-words';
import { trustS3Ca } from '../../forms/trust-s3-ca';

export const irc501 = objectStorageCause({
  id: 'IRC501',
  title: 'CA of the storage endpoint is not trusted',
  why: 'The certificate of the endpoint is signed by a CA that the registry does not trust. For S3, the registry trusts the CA in the ConfigMap that spec.storage.s3.trustedCA names. For OpenStack, it trusts the CA in ConfigMap cloud-provider-config. For other clouds, it trusts the CAs of the system and those in the ConfigMap that Proxy/cluster names.',
  decides: 'Which CA issued the certificate of the endpoint.',
  source: 'golang/go src/crypto/x509/verify.go UnknownAuthorityError',
  messages: ['x509: certificate signed by unknown authority', 'tls: failed to verify certificate'],
  depth: 2,
  rule: 'IR319',
  looksLike:
    /x509: certificate signed by unknown authority|self[- ]signed certificate|unable to get local issuer certificate|unable to verify the first certificate/,
  where: {
    areas: ['sync', 'rollout', 'removal'],
    but: /ImagePullBackOff|ErrImagePull|pinging container registry|https?:\/\/image-registry\.openshift-image-registry|registry\.redhat\.io/,
  },
  explain: ({ statements }, dump) => trustOf(dump, statements.map(({ text }) => text).join(' ')),
});

/** Where the CA of a storage is configured: of OpenStack, of a cloud behind a proxy, or of an S3 endpoint. */
function trustOf(dump: Dump, texts: string): Explanation {
  if (dump.backend === 'swift' || /swift|keystone|\/v3\/auth\/tokens/i.test(texts)) return trustOfOpenStack();
  const isCloud = (dump.backend !== undefined && dump.backend !== 's3') || CLOUDS.test(texts);
  return isCloud ? trustOfProxy() : trustOfEndpoint(dump);
}

const CLOUDS = /\.amazonaws\.com|\.googleapis\.com|\.windows\.net|\.microsoftonline\.|\.appdomain\.cloud/;

function trustOfOpenStack(): Explanation {
  return {
    what: 'The registry does not trust the CA of OpenStack.',
    object: 'ConfigMap/openshift-config/cloud-provider-config',
    field: 'data["ca-bundle.pem"]',
    explains: ['rollout'],
    fix: [
      inConfigNamespace(
        'Put the CA under the key ca-bundle.pem of this ConfigMap, where the Operator reads it:',
        'edit configmap cloud-provider-config',
      ),
      step(
        'Since 4.19, if Secret/installer-cloud-credentials has the key cacert, the Operator uses that CA instead. The Cloud Credential Operator writes this key.',
      ),
    ],
  };
}

function trustOfProxy(): Explanation {
  return {
    what: 'The certificate of the cloud is not trusted: usually a proxy replaces it by one that the CA of the proxy signed.',
    object: 'Proxy/cluster',
    field: 'spec.trustedCA.name',
    explains: ['rollout'],
    fix: [
      commandStep(
        'See whether Proxy/cluster names a ConfigMap already:',
        'oc get proxy cluster -o jsonpath={.spec.trustedCA.name}',
      ),
      inConfigNamespace(
        'If it names one (NAME), append the CA of the proxy to the key ca-bundle.crt of this ConfigMap, and stop here:',
        'edit configmap NAME',
      ),
      inConfigNamespace(
        'If it names none, create a ConfigMap with the CA of the proxy:',
        'create configmap user-ca-bundle --from-file=ca-bundle.crt=CA_FILE',
      ),
      commandStep(
        'Then set the name of this new ConfigMap in Proxy/cluster:',
        `oc patch proxy/cluster --type=merge -p '{"spec":{"trustedCA":{"name":"user-ca-bundle"}}}'`,
      ),
    ],
  };
}

function trustOfEndpoint(dump: Dump): Explanation {
  return {
    what: `The CA of the S3 endpoint ${storageValue(dump, 'regionEndpoint', 'of the registry')} is not trusted by the registry.`,
    object: THE_CONFIG,
    field: 'spec.storage.s3.trustedCA.name',
    explains: ['rollout'],
    fix: trustS3Ca('the CA that signed the certificate of the endpoint', dump),
  };
}
