import { nearest } from '../core/nearest';
import { Platform } from './platform';

/** The platform with a name or another name that people use, however it is spelt: `BareMetal`, `vmware`. */
export function platformNamed(name: string): Platform | undefined {
  return BY_LETTERS.get(lettersOf(name));
}

/** The platform that a wrong name probably means. */
export function platformMeant(name: string): Platform | undefined {
  const meant = nearest(name, [...Object.values(Platform), ...Object.keys(ALIASES)]);
  return meant === undefined ? undefined : platformNamed(meant);
}

/** The same, or the few platforms whose names begin with the word: `openstack-swift or openstack-cinder`. */
export function platformsMeant(word: string): string | undefined {
  const begun = Object.values(Platform).filter((platform) => platform.startsWith(`${word.toLowerCase()}-`));
  return platformMeant(word) ?? (begun.length === 0 || begun.length > MOST ? undefined : begun.join(' or '));
}

const MOST = 3;

/** Other names, each of which means one platform only. Not on the profiles, which variants of a platform inherit. */
export const ALIASES: Readonly<Record<string, Platform>> = {
  aliyun: Platform.ALIBABA_CLOUD,
  amazon: Platform.AWS,
  'aws-govcloud': Platform.AWS_GOV,
  'azure-government': Platform.AZURE_GOV,
  'azure-red-hat-openshift': Platform.ARO,
  'azure-stack': Platform.AZURE_STACK_HUB,
  equinix: Platform.EQUINIX_METAL,
  google: Platform.GCP,
  'google-cloud': Platform.GCP,
  govcloud: Platform.AWS_GOV,
  linuxone: Platform.IBM_Z,
  'ocp-virt': Platform.KUBEVIRT,
  'openshift-virtualization': Platform.KUBEVIRT,
  'oracle-cloud': Platform.EXTERNAL,
  ppc64le: Platform.IBM_POWER,
  'red-hat-virtualization': Platform.OVIRT,
  rhv: Platform.OVIRT,
  s390x: Platform.IBM_Z,
  vmware: Platform.VSPHERE,
  'vmware-vsphere': Platform.VSPHERE,
};

const BY_LETTERS: ReadonlyMap<string, Platform> = new Map([
  ...Object.entries(ALIASES).map(([alias, platform]) => [lettersOf(alias), platform] as const),
  ...Object.values(Platform).map((platform) => [lettersOf(platform), platform] as const),
]);

function lettersOf(name: string): string {
  return name.toLowerCase().replace(/[-_ ]/g, '');
}
