import { jsonText } from '../../core/formats/json-text';
import { asRecord, fieldOf, itemsOf } from '../../core/record';
import { DEFAULT_CLAIM_NAME, REGISTRY_NAMESPACE } from '../../core/names';
import { withoutCredentials } from '../../core/without-credentials';
import { shellWord } from '../../core/formats/shell-word';
import { yamlFile } from '../../yaml/write/write-yaml';
import type { SourceObject } from '../../yaml/source-object';
import type { FixStep } from '../engine/cause';
import type { Dump } from '../engine/dump';
import type { Statement } from '../evidence/statement';
import { inRegistry, word } from './steps';
import { storageText } from './storage-words';

/** The name of the claim of the registry; the default one, where it is not known. */
export function claimName(dump: Dump): string {
  const name = storageText(dump, 'claim');
  return name === '' ? DEFAULT_CLAIM_NAME : name;
}

/** The claim as messages name it. A credential is not recognized once it is joined with the kind. */
export function claimInWords(dump: Dump, name = claimName(dump)): string {
  return `PersistentVolumeClaim/${withoutCredentials(name)}`;
}

/** The claim of the registry, if the input has it. */
export function claimOf(dump: Dump): SourceObject | undefined {
  return dump.object('PersistentVolumeClaim', claimName(dump));
}

/** The dump without what events say of claims other than that of the registry. */
export function withoutOtherClaims(dump: Dump): Dump {
  const claims = dump.all('PersistentVolumeClaim').map(({ manifest }) => manifest.metadata.name);
  const ours = dump.backend === undefined ? claims : [claimName(dump)];
  const isOfOther = ({ source, text }: Statement): boolean => {
    const [, name] = /^PersistentVolumeClaim\/(\S+) /.exec(text) ?? [];
    return source === 'event' && name !== undefined && ours.length > 0 && !ours.includes(name);
  };
  return { ...dump, statements: dump.statements.filter((each) => !isOfOther(each)) };
}

/** The claims of the namespace that have a volume, where the one of the Config is not known: one of them may have the images. */
export function boundClaims(dump: Dump): string[] {
  return dump
    .all('PersistentVolumeClaim')
    .map(({ manifest }) => manifest)
    .filter(({ status, metadata }) => fieldOf(status, 'phase') === 'Bound' && isOfRegistry(metadata.namespace))
    .map(({ metadata: { name } }) => name);
}

function isOfRegistry(namespace: unknown): boolean {
  return namespace === undefined || namespace === REGISTRY_NAMESPACE;
}

/** The storage class that the claim names; empty where there is none or it is not known. */
export function classOf(dump: Dump): string {
  const name = fieldOf(claimOf(dump)?.manifest['spec'], 'storageClassName');
  return typeof name === 'string' ? name : '';
}

/** Whether the claim wants a volume that was created by hand: an empty class is not the default class. */
export function isForVolumeByHand(dump: Dump): boolean {
  return fieldOf(claimOf(dump)?.manifest['spec'], 'storageClassName') === '';
}

/** What pod and claim say while there is no volume. */
export function waitingForVolume({ statements }: Dump): Statement[] {
  return statements.filter(({ text }) => /unbound immediate|the claim is Pending/.test(text));
}

/** A command in a copy of the pod of the registry, with its volumes: a container that crashes runs no command. */
export function inCopyOfPod(instruction: string, dump: Dump, words: string): FixStep {
  const modes = itemsOf(fieldOf(claimOf(dump)?.manifest['spec'], 'accessModes'));
  const onNode = modes.includes('ReadWriteMany')
    ? ''
    : ' (for a ReadWriteOnce volume, add --node-name=NODE behind deployment/image-registry; NODE is the node of the pod)';
  return inRegistry(instruction.replace(/:$/, `${onNode}:`), `debug deployment/image-registry -- ${words}`);
}

/** How to delete the claim, which never had a volume, and to create it with another spec. */
export function recreateClaim(instruction: string, dump: Dump, changes: object): FixStep[] {
  return [
    inRegistry(instruction, `delete pvc ${word(claimName(dump), 'CLAIM')}`),
    createClaim(
      jsonText(changes).includes('"CLASS"')
        ? 'Create the claim again (CLASS is a class in the list of the first command):'
        : 'accessModes' in changes
          ? 'Create the claim again, as ReadWriteOnce:'
          : 'Create the claim again:',
      dump,
      changes,
    ),
  ];
}

/** Whether the Config runs one pod at a time, for which a claim of one node is enough. */
export function isForOneNode({ config }: Dump): boolean {
  const { replicas, rolloutStrategy } = asRecord(config?.manifest['spec']);
  return replicas === 1 && rolloutStrategy === 'Recreate';
}

/** How to create the claim, as the input has it but for the changes. */
export function createClaim(instruction: string, dump: Dump, changes: object, name = claimName(dump)): FixStep {
  const spec = asRecord(dump.object('PersistentVolumeClaim', name)?.manifest['spec']);
  const manifest = {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: { name, namespace: REGISTRY_NAMESPACE },
    spec: {
      accessModes: spec['accessModes'] ?? [isForOneNode(dump) ? 'ReadWriteOnce' : 'ReadWriteMany'],
      ...(spec['storageClassName'] === undefined ? {} : { storageClassName: spec['storageClassName'] }),
      resources: spec['resources'] ?? { requests: { storage: '100Gi' } },
      ...changes,
    },
  };
  const command = `printf %s ${shellWord(jsonText(manifest))} | oc create -f -`;
  const patch = yamlFile({ spec: changes }).trimEnd();
  return { do: instruction, command, ...(Object.keys(changes).length === 0 ? {} : { patch }) };
}
