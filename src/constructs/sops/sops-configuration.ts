import { isAbsolute, posix } from 'node:path';
import { formatMessage } from '../../core/message';
import { misfits } from '../../core/prop-shape';
import { quoted } from '../../core/quoted';
import { sopsConfiguration } from '../../credentials/sops-rule';
import type { PropProblem } from '../base/refusal';
import { SOPS_CONFIGURATION_SHAPE, type SopsConfigurationProps } from './sops-configuration-props';

/**
 * The `.sops.yaml` by which `sops encrypt` encrypts the values of a Secret and nothing else, for people and for what decrypts
 * it in the cluster. It stands where SOPS is called, or above.
 *
 * @see `getsops/sops` config/config.go creationRule
 */
export class SopsConfiguration {
  private readonly yaml: string;

  public constructor(props: SopsConfigurationProps) {
    throwIfAny(misfits(props, SOPS_CONFIGURATION_SHAPE).map((misfit) => ({ id: 'IR101', source: DOCS, ...misfit })));
    throwIfAny(problemsIn(props));
    const { files, age = [], pgp = [], kms = [], gcpKms = [], azureKeyVault = [], vaultTransit = [] } = props;
    this.yaml = sopsConfiguration(files, {
      age,
      pgp,
      kms,
      gcp_kms: gcpKms,
      azure_keyvault: azureKeyVault,
      hc_vault_transit_uri: vaultTransit,
    });
  }

  /** The text of the file. */
  public toYaml(): string {
    return this.yaml;
  }
}

const DOCS = 'cdk8s-openshift-image-registry docs/guide/credentials.md';

function problemsIn({ files, ...recipients }: SopsConfigurationProps): PropProblem[] {
  const all: readonly string[] = Object.values(recipients as Readonly<Record<string, string[]>>).flat();
  return [
    ...(files.length > 0 ? [] : [missing('files', 'a file', 'name the file that StorageCredentials.sops reads')]),
    ...files.flatMap((file, index) => fileProblems(`files[${index}]`, file)),
    ...(all.length > 0 ? [] : [missing('age', 'somebody who can decrypt', 'give age, pgp, kms, gcpKms or the like')]),
    ...(all.some((each) => /SECRET KEY|AGE-SECRET-KEY/i.test(each)) ? [PRIVATE] : []),
  ];
}

function missing(prop: string, expected: string, fix: string): PropProblem {
  return { id: 'IR113', prop, found: 'nothing', expected, fix, source: DOCS };
}

/** SOPS compares with the path from the folder of the configuration, in its shortest form. */
function fileProblems(prop: string, file: string): PropProblem[] {
  const found = file === '' ? 'an empty text' : quoted(file);
  if (file !== '' && !isAbsolute(file) && posix.normalize(file) === file && !/^\.\.?(\/|$)/.test(file)) return [];
  const expected = 'a path below the folder of .sops.yaml, such as secrets/image-registry.yaml';
  const source = 'getsops/sops config/config.go parseCreationRuleForFile';
  return [{ id: 'IR101', prop, found, expected, fix: 'write the path as seen from that folder', source }];
}

const PRIVATE: PropProblem = {
  id: 'IR504',
  prop: 'age',
  found: 'a private key (not shown)',
  expected: 'public keys, such as age1…',
  fix: 'give the public key, as age-keygen -y prints it; if the other was ever committed, replace it',
  source: 'FiloSottile/age README.md',
};

function throwIfAny(problems: readonly PropProblem[]): void {
  if (problems.length === 0) return;
  const place = 'SopsConfiguration';
  throw new Error(problems.map(({ prop, ...parts }) => formatMessage({ ...parts, place, field: prop })).join('\n'));
}
