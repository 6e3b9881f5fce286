import { jsonText } from '../../core/formats/json-text';
import { CONFIG_NAMESPACE, REGISTRY_NAMESPACE } from '../../core/names';
import { isRecord } from '../../core/record';
import { shellWord } from '../../core/formats/shell-word';
import { withoutCredentials } from '../../core/without-credentials';
import { yamlFile } from '../../yaml/write/write-yaml';
import type { FixStep } from '../engine/cause';

/** A change of the Config, as a command and as lines for Git. */
export function setInConfig(instruction: string, spec: object): FixStep {
  return patched(instruction, 'configs.imageregistry.operator.openshift.io/cluster', spec);
}

/** Only the one override: others may be there that are needed. */
export function removeRuntimeClass(): FixStep {
  return setOverrides('Remove the override, also in Git:', { runtimeClassName: null });
}

/** A change of overrides of the Deployment; `null` removes one. */
export function setOverrides(instruction: string, deployment: object | null): FixStep {
  return setInConfig(instruction, { unsupportedConfigOverrides: { deployment } });
}

/** For values that only their owner knows. */
export function editConfig(instruction: string): FixStep {
  return commandStep(instruction, 'oc edit configs.imageregistry.operator.openshift.io/cluster');
}

/** Prunes with the settings of the ImagePruner, inside the cluster, where the registry is reached and trusted. */
export function pruneNow(instruction: string): FixStep {
  return inRegistry(instruction, 'create job --from=cronjob/image-pruner "image-pruner-$(date +%s)"');
}

/** The same of the ImagePruner. */
export function setInPruner(instruction: string, spec: object): FixStep {
  return patched(instruction, 'imagepruners.imageregistry.operator.openshift.io/cluster', spec);
}

/** The same of Image/cluster. */
export function setInImage(instruction: string, spec: object): FixStep {
  return patched(instruction, 'images.config.openshift.io/cluster', spec);
}

function patched(instruction: string, resource: string, spec: object): FixStep {
  const command = `oc patch ${resource} --type=merge -p ${shellWord(jsonText({ spec }))}`;
  if (!removes(spec)) return { do: instruction, command, patch: yamlFile({ spec }).trimEnd() };
  // What a merge patch removes has no lines for Git.
  return {
    do: /\bGit\b/.test(instruction) ? instruction : instruction.replace(/:$/, ' (make the same change in Git):'),
    command,
  };
}

function removes(value: unknown): boolean {
  return value === null || (isRecord(value) && Object.values(value).some(removes));
}

/** A command to type; texts of the input are quoted by `word`. */
export function commandStep(instruction: string, command: string): FixStep {
  return { do: instruction, command };
}

/** A command that shows which nodes can run a pod. */
export function seeNodes(instruction: string): FixStep {
  const columns = 'NAME:.metadata.name,TAINTS:.spec.taints,LABELS:.metadata.labels';
  return { do: instruction, command: `oc get nodes -o custom-columns=${columns}` };
}

export function step(instruction: string): FixStep {
  return { do: instruction };
}

/** `oc -n openshift-image-registry <arguments>`. */
export function inRegistry(instruction: string, words: string): FixStep {
  return { do: instruction, command: `oc -n ${REGISTRY_NAMESPACE} ${words}` };
}

/** `oc -n openshift-config <arguments>`. */
export function inConfigNamespace(instruction: string, words: string): FixStep {
  return { do: instruction, command: `oc -n ${CONFIG_NAMESPACE} ${words}` };
}

/** `rollout restart` would write an annotation into the Deployment that the Operator removes again. */
export function restartRegistry(instruction: string): FixStep {
  return inRegistry(instruction, 'delete pods -l docker-registry=default');
}

/** Creates what every cluster has; the Operator fills in its status. */
export const CREATE_IMAGE: FixStep = commandStep(
  'Create Image/cluster. The Operator fills in its status:',
  "printf 'apiVersion: config.openshift.io/v1\\nkind: Image\\nmetadata: {name: cluster}\\n' | oc create -f -",
);

/**
 * A text of the input as one word on a command line. A credential in it is hidden first, because a shell takes what is hidden
 * later for a redirection. A program takes a word that begins with a hyphen for an option.
 */
export function word(text: string, placeholder: string): string {
  return text === '' || text.startsWith('-') ? placeholder : shellWord(withoutCredentials(text));
}
