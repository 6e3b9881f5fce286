import { operatorSource } from '../../../core/source';
import { messageCause } from '../../forms/message-cause';
import { commandStep, setInConfig } from '../../forms/steps';
import { THE_CONFIG } from '../../forms/storage-words';

export const irc013 = messageCause({
  id: 'IRC013',
  title: 'Observed TLS settings are invalid',
  why: 'Since 4.22 the Operator copies spec.observedConfig into the Deployment. A value that was written by hand, or an unknown TLS profile, stops the rollout until the Operator writes observedConfig again.',
  decides: 'Whether spec.observedConfig of Config/cluster differs from tlsSecurityProfile of APIServer/cluster.',
  source: operatorSource('pkg/resource/podtemplatespec.go', 'generateTLSEnvVars'),
  messages: ['unable to generate tls config', 'unknown tls version', 'unknown cipher name'],
  depth: 2,
  rule: 'IR120',
  looksLike:
    /unable to generate tls config|failed to (?:get servingInfo|unmarshal observedConfig)|unknown tls version|unknown cipher name|ConfigObservationDegraded=True(?!.*managementState)/,
  explain: () => ({
    what: 'The TLS settings in spec.observedConfig are invalid, or the Operator cannot read those of the cluster.',
    object: THE_CONFIG,
    field: 'spec.observedConfig',
    explains: ['observation', 'rollout'],
    fix: [
      setInConfig('Remove observedConfig; the Operator writes it again from the TLS profile of the cluster:', {
        observedConfig: null,
      }),
      commandStep(
        'If the error comes back, correct spec.tlsSecurityProfile of APIServer/cluster. See its value:',
        'oc get apiserver cluster -o jsonpath={.spec.tlsSecurityProfile}',
      ),
    ],
  }),
});
