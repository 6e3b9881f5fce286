import { fieldOf, itemsOf } from '../../core/record';
import type { Manifest } from '../../core/manifest';
import { ksopsGenerator } from '../../credentials/sops';
import { kustomizeWith } from '../../delivery/kustomize';
import { isSameData } from '../../core/data/same-data';
import { call, dataCode } from '../code/code';
import { PACKAGE } from '../code/value';
import type { ChosenKsops } from '../decisions';

/** @param encryptedFile the file to which the app writes the encrypted credentials */
export function readKsops(objects: readonly Manifest[], encryptedFile: string): ChosenKsops | undefined {
  const generators = objects.filter(
    (each) =>
      itemsOf(fieldOf(each, 'files')).length === 1 &&
      isSameData({ ...each, files: [] }, ksopsGenerator(each.metadata.name, [])),
  );
  const [found, ...others] = generators;
  if (found === undefined || others.length > 0) return undefined;
  const { name } = found.metadata;
  const lists = { generators: [`${name}.k8s.yaml`] };
  return {
    id: name,
    props: { credentials: { data: undefined, code: '[credentials]', uses: [], plain: undefined } },
    manifest: ksopsGenerator(name, [encryptedFile]),
    delivery: {
      tool: kustomizeWith(lists),
      value: {
        data: 'kustomize',
        code: call('Delivery.kustomize', dataCode(lists)),
        uses: [{ name: 'Delivery', from: PACKAGE }],
        plain: undefined,
      },
    },
  };
}
