import { valueAt } from '../../../core/field-path';
import { textOrEmpty } from '../../evidence/condition';
import { endpointUrl } from '../../forms/endpoint-words';
import { operatorSource } from '../../../core/source';
import { objectStorageCause } from '../../forms/object-storage-cause';
import { commandStep, setInConfig, step } from '../../forms/steps';
import { THE_CONFIG } from '../../forms/storage-words';
import type { Dump } from '../../engine/dump';

export const irc508 = objectStorageCause({
  id: 'IRC508',
  title: 'Proxy does not pass requests to the storage',
  why: 'The registry sends its requests to the storage through the proxy of the cluster, or through that in spec.proxy of the Config. The proxy cannot be reached, requires credentials, or rejects the host.',
  decides: 'The values httpsProxy and noProxy of Proxy/cluster, and spec.proxy of the Config, which has precedence.',
  source: operatorSource('pkg/resource/podtemplatespec.go', 'makePodTemplateSpec'),
  messages: ['proxyconnect tcp', 'Proxy Authentication Required', '407'],
  depth: 2.5,
  looksLike:
    /proxyconnect tcp|Proxy Authentication Required|status code: 407|ERR_ACCESS_DENIED|(?:Head|Get|Put|Post) "?https:[^\s"]*"?: (?:Forbidden|Bad Gateway|Service Unavailable|Gateway Time-?out)|Squid|Zscaler|Blue ?Coat|proxy[^;]{0,40}(?:Forbidden|denied|Bad Gateway)/i,
  where: { areas: ['sync', 'rollout'], but: /ImagePull|Failed to pull image|pinging container/ },
  explain: ({ statements: [first] }, dump) => {
    const text = first?.text ?? '';
    const isUntrusted = /proxyconnect[^]*x509/.test(text);
    const isAddress = /proxyconnect/.test(text);
    const scheme = isPlain(text, dump) ? 'http' : 'https';
    // Of each field that the Config leaves empty, that of Proxy/cluster is used.
    const isOurs = fieldAt(dump, scheme) !== '';
    const known = fieldAt(dump, 'noProxy');
    return {
      what: `The registry sends its requests to the storage through a proxy, ${isUntrusted ? 'whose certificate it does not accept' : isAddress ? 'which it cannot reach' : ASKS.test(text) ? 'which requires other credentials' : 'and the proxy does not pass them'}.`,
      ...(UNKNOWN_CA.test(text)
        ? { object: 'Proxy/cluster', field: 'spec.trustedCA' }
        : isAddress || ASKS.test(text)
          ? {
              object: isOurs ? THE_CONFIG : 'Proxy/cluster',
              field: isOurs ? `spec.proxy.${scheme}` : `spec.${scheme}Proxy`,
            }
          : { object: THE_CONFIG, field: isOurs ? 'spec.proxy.noProxy' : 'spec.proxy' }),
      explains: ['rollout'],
      fix: [
        commandStep('See the proxy of the cluster:', 'oc get proxy cluster -o yaml'),
        setInConfig(
          known === ''
            ? 'If the storage is reachable without the proxy, set noProxy for the registry. It replaces noProxy of the cluster: in place of ENTRIES, write status.noProxy of Proxy/cluster:'
            : 'If the storage is reachable without the proxy, add its host to noProxy:',
          { proxy: { noProxy: `${known || 'ENTRIES'},${endpointUrl(dump)?.hostname ?? 'HOST-OF-THE-STORAGE'}` } },
        ),
        step(
          'Otherwise let the proxy pass requests to this host. Check the address and the credentials in Proxy/cluster spec.httpsProxy, and the CA in its spec.trustedCA.',
        ),
      ],
    };
  },
});

/** Whether the storage is asked without TLS: its own proxy is used for that. */
function isPlain(text: string, dump: Dump): boolean {
  return /"?http:\/\//.test(text) || (!/https:\/\//.test(text) && endpointUrl(dump)?.protocol === 'http:');
}

const UNKNOWN_CA = /proxyconnect[^]*(?:unknown authority|self.signed certificate)/;
const ASKS = /Proxy Authentication Required|\b407\b/;

function fieldAt({ config }: Dump, name: string): string {
  return textOrEmpty(valueAt(config?.manifest, ['spec', 'proxy', name]));
}
