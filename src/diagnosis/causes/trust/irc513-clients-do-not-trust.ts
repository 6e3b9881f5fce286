import { operatorSource } from '../../../core/source';
import { valueAt } from '../../../core/field-path';
import { textOrEmpty } from '../../evidence/condition';
import type { FixStep, Explanation } from '../../engine/cause';
import type { Dump } from '../../engine/dump';
import { hostIn } from '../../forms/image-in';
import { messageCause } from '../../forms/message-cause';
import { commandStep, inConfigNamespace, inRegistry, setInImage, step, word } from '../../forms/steps';

export const irc513 = messageCause({
  id: 'IRC513',
  title: 'Clients do not trust the registry (x509)',
  why: 'DaemonSet node-ca writes the CA for the internal host of the registry to the nodes. The host of a Route has another certificate, of the router or of the Route. Nodes and clients must trust the CA that signed it; nodes trust the CAs in the ConfigMap that spec.additionalTrustedCA of Image/cluster names.',
  decides: 'The name by which the image is pulled, and the CA of that certificate.',
  source: operatorSource('pkg/resource/caconfig.go', 'expected'),
  messages: [
    'Failed to pull image "default-route-openshift-image-registry',
    'pinging container registry',
    'x509: certificate signed by unknown authority',
  ],
  depth: 3,
  looksLike: /x509: |tls: failed to verify/,
  where: { areas: ['clients'], sources: ['container', 'event', 'log'] },
  explain: ({ statements: [first] }, dump) =>
    defective(first?.text ?? '') ??
    (OF_SERVICE.test(first?.text ?? '') ? trustOfService() : trustOfRoute(first?.text, dump)),
});

const OF_SERVICE = /image-registry\.openshift-image-registry\.svc/;

/** A certificate that is wrong itself: no CA helps. */
function defective(text: string): Explanation | undefined {
  const isExpired = /certificate has expired/.test(text);
  if (!isExpired && !/certificate is (?:not )?valid for/.test(text)) return undefined;
  const host = hostIn(text);
  const isOfService = OF_SERVICE.test(text);
  return {
    what: `The certificate of ${host === '' ? 'the registry' : host} ${isExpired ? 'has expired, or the clock of the client is wrong' : 'is for another host'}.`,
    object: isOfService ? 'Secret/image-registry-tls' : 'Route',
    field: isOfService ? 'data["tls.crt"]' : 'spec.tls.certificate',
    explains: ['clients'],
    fix: isOfService
      ? [
          inRegistry(
            'See the dates and the names of the certificate:',
            "get secret image-registry-tls -o jsonpath='{.data.tls\\.crt}' | base64 -d | openssl x509 -noout -dates -ext subjectAltName",
          ),
          inRegistry(
            'Delete it. The operator service-ca creates another one, and the pods read it:',
            'delete secret image-registry-tls',
          ),
        ]
      : [
          commandStep(
            'See the dates and the names of the certificate:',
            `openssl s_client -connect ${word(host === '' || host.includes(':') ? host : `${host}:443`, 'HOST:443')} -servername ${word(host.replace(/:.*/, ''), 'HOST')} </dev/null | openssl x509 -noout -dates -ext subjectAltName`,
          ),
          step(
            'A Route of spec.routes has the certificate in its Secret (secretName): renew this Secret. A Route without one has the default certificate of the IngressController.',
          ),
        ],
  };
}

function trustOfService(): Explanation {
  return {
    what: 'A node or a build does not trust the certificate of image-registry.openshift-image-registry.svc:5000.',
    object: 'DaemonSet/node-ca',
    field: 'status.numberReady',
    explains: ['clients'],
    fix: [
      inRegistry('See whether node-ca runs on the node:', 'get pods -l name=node-ca -o wide'),
      inRegistry(
        'See the CA that node-ca writes to the nodes for this host:',
        "get configmap serviceca -o jsonpath='{.data.service-ca\\.crt}' | openssl x509 -noout -subject -dates",
      ),
      inRegistry(
        'If notBefore of this CA is later than the start of the node-ca pods, replace these pods, so that they write the CA to the nodes:',
        'delete pods -l name=node-ca',
      ),
    ],
  };
}

function trustOfRoute(text: string | undefined, dump: Dump): Explanation {
  const host = hostIn(text);
  const server = host.replace(/:.*/, '');
  return {
    what: `A node or a client does not trust the certificate of ${host === '' ? 'the registry' : host}.`,
    object: 'Image/cluster',
    field: 'spec.additionalTrustedCA.name',
    explains: ['clients'],
    fix: [
      step(
        'Pods in the cluster can pull the image from image-registry.openshift-image-registry.svc:5000 instead: nodes already trust this host.',
      ),
      commandStep(
        'For a client outside of the cluster, add the CA that signed the certificate to the trust store of the client. See the certificate and its issuer:',
        `openssl s_client -connect ${word(host === '' || host.includes(':') ? host : `${host}:443`, 'HOST:443')} -servername ${word(server, 'HOST')} -showcerts </dev/null`,
      ),
      ...trustOfNodes(host.replace(':', '..'), dump),
    ],
  };
}

/** Image/cluster names one ConfigMap: a second one in its place would take the CAs of other registries from the nodes. */
function trustOfNodes(key: string, { object }: Dump): FixStep[] {
  const image = object('Image', 'cluster');
  const named = textOrEmpty(valueAt(image?.manifest, ['spec', 'additionalTrustedCA', 'name']));
  const file = `--from-file=${word(key, 'HOST')}=CA_FILE`;
  const add = inConfigNamespace(
    `${named === '' ? 'If it names one (NAME)' : `For nodes and builds`}, add the CA to this ConfigMap. The key is the host of the route:`,
    `set data configmap/${word(named, 'NAME')} ${file}`,
  );
  if (named !== '') return [add];
  return [
    ...(image === undefined
      ? [
          commandStep(
            'For nodes and builds, see whether Image/cluster names a ConfigMap with CAs already:',
            'oc get images.config.openshift.io/cluster -o jsonpath={.spec.additionalTrustedCA.name}',
          ),
          add,
        ]
      : []),
    inConfigNamespace(
      `${image === undefined ? 'If it names none' : 'For nodes and builds'}, create a ConfigMap with the CA. The key is the host of the route:`,
      `create configmap registry-cas ${file}`,
    ),
    setInImage('Then set the name of this new ConfigMap in Image/cluster:', {
      additionalTrustedCA: { name: 'registry-cas' },
    }),
  ];
}
