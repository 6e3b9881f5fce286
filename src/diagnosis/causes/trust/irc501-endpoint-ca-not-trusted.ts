import { crashing } from '../../examples/dumped-pods';
import { messageCause } from '../../forms/message-cause';
import { inConfigNamespace, commandStep, setInConfig } from '../../forms/steps';
import { THE_CONFIG, storageValue } from '../../forms/storage-words';
import { S3_CA_KEY } from '../../../core/names';

export const irc501 = messageCause({
  id: 'IRC501',
  title: 'CA of the storage endpoint is not trusted',
  why: "The certificate of the endpoint is signed by a CA that the registry does not know. For S3 the Config names a ConfigMap with it; other storages use the trust of the cluster's proxy.",
  decides: 'The issuer of the certificate of the endpoint.',
  source: 'golang/go src/crypto/x509/verify.go UnknownAuthorityError',
  messages: ['x509: certificate signed by unknown authority', 'tls: failed to verify certificate'],
  depth: 2,
  rule: 'IR319',
  examples: {
    shows: () =>
      crashing(
        'panic: RequestError: send request failed\ncaused by: Get "https://s3.example.com/layers": tls: failed to verify certificate: x509: certificate signed by unknown authority',
      ),
    alike: () =>
      crashing(
        'panic: RequestError: send request failed\ncaused by: Get "https://s3.example.com/layers": x509: certificate is valid for minio.local, not s3.example.com',
      ),
  },
  looksLike:
    /x509: certificate signed by unknown authority|self[- ]signed certificate|unable to get local issuer certificate|unable to verify the first certificate/,
  where: {
    areas: ['sync', 'rollout', 'removal'],
    but: /ImagePullBackOff|ErrImagePull|pinging container registry|image-registry\.openshift-image-registry|registry\.redhat\.io/,
  },
  explain: (_, dump) => {
    if (dump.backend !== undefined && dump.backend !== 's3') {
      const isSwift = dump.backend === 'swift';
      return {
        what: `The CA of the endpoint of the storage is not trusted${isSwift ? ': OpenStack has a CA of its own' : ''}.`,
        object: isSwift ? 'ConfigMap/openshift-config/cloud-provider-config' : 'Proxy/cluster',
        field: isSwift ? 'data.ca-bundle.pem' : 'spec.trustedCA.name',
        explains: ['rollout'],
        fix: [
          isSwift
            ? inConfigNamespace(
                'Put the CA where the Operator reads it:',
                'edit configmap cloud-provider-config  # data: ca-bundle.pem',
              )
            : inConfigNamespace(
                'Put the CA (or the CA of an intercepting proxy) into a ConfigMap:',
                'create configmap user-ca-bundle --from-file=ca-bundle.crt=CA_FILE',
              ),
          ...(isSwift
            ? []
            : [
                commandStep(
                  'Name it as the trust of the cluster:',
                  'oc patch proxy/cluster --type=merge -p \'{"spec":{"trustedCA":{"name":"user-ca-bundle"}}}\'',
                ),
              ]),
        ],
      };
    }
    return {
      what: `The CA of the S3 endpoint ${storageValue(dump, 'regionEndpoint', '')} is not trusted by the registry.`.replace(
        '  ',
        ' ',
      ),
      object: THE_CONFIG,
      field: 'spec.storage.s3.trustedCA.name',
      explains: ['rollout'],
      fix: [
        inConfigNamespace(
          `Put the CA into a ConfigMap, under the key ${S3_CA_KEY}:`,
          `create configmap image-registry-s3-ca --from-file=${S3_CA_KEY}=CA_FILE`,
        ),
        setInConfig('Name it:', { storage: { s3: { trustedCA: { name: 'image-registry-s3-ca' } } } }),
      ],
    };
  },
});
