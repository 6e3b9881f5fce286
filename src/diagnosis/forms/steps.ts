import { CONFIG_NAMESPACE, REGISTRY_NAMESPACE } from '../../core/names';
import { shellWord } from '../../files/shell-word';
import { yamlFile } from '../../yaml/write/write-yaml';
import type { Step } from '../engine/cause';

/** A change of the Config, as a command and as lines for Git. */
export function setInConfig(instruction: string, spec: object): Step {
  return patched(instruction, 'configs.imageregistry.operator.openshift.io/cluster', spec);
}

/** The same of the ImagePruner. */
export function setInPruner(instruction: string, spec: object): Step {
  return patched(instruction, 'imagepruners.imageregistry.operator.openshift.io/cluster', spec);
}

/** The same of Image/cluster. */
export function setInImage(instruction: string, spec: object): Step {
  return patched(instruction, 'images.config.openshift.io/cluster', spec);
}

function patched(instruction: string, resource: string, spec: object): Step {
  return {
    do: instruction,
    command: `oc patch ${resource} --type=merge -p ${shellWord(JSON.stringify({ spec }))}`,
    patch: yamlFile({ spec: withoutNull(spec) }).trimEnd(),
  };
}

/** In Git, what a merge patch removes is not there. */
function withoutNull(value: object): object {
  return Object.fromEntries(
    Object.entries(value as Record<string, unknown>)
      .filter(([, each]) => each !== null)
      .map(([key, each]) => [
        key,
        typeof each === 'object' && each !== null && !Array.isArray(each) ? withoutNull(each) : each,
      ]),
  );
}

/** A command to type; texts of the input are quoted by `word`. */
export function run(instruction: string, command: string): Step {
  return { do: instruction, command };
}

export function step(instruction: string): Step {
  return { do: instruction };
}

/** `oc -n openshift-image-registry <arguments>`. */
export function inRegistry(instruction: string, words: string): Step {
  return { do: instruction, command: `oc -n ${REGISTRY_NAMESPACE} ${words}` };
}

/** `oc -n openshift-config <arguments>`. */
export function inConfigNamespace(instruction: string, words: string): Step {
  return { do: instruction, command: `oc -n ${CONFIG_NAMESPACE} ${words}` };
}

/** A text of the input as one word on a command line. */
export function word(text: string, placeholder: string): string {
  return text === '' ? placeholder : shellWord(text);
}
