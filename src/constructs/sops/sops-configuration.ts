import { isAbsolute, posix } from 'node:path';
import type { CompleteDiagnostic } from '../../core/diagnostic';
import { quoted } from '../../core/quoted';
import { sopsConfiguration } from '../../credentials/sops-rule';
import type { FieldPath } from '../../core/field-path';
import { missingError } from '../base/prop-errors';
import { orNone } from '../base/chart-props';
import { propShapeErrors, throwIfAnyAt } from '../base/throw-errors';
import type { SopsConfigurationProps } from './sops-configuration-props';
import { docsPage } from '../../core/source';

/**
 * The `.sops.yaml` with which `sops encrypt` encrypts only the values of a Secret, for people and for what decrypts it in
 * the cluster. Put it in the folder where SOPS runs, or in a parent folder.
 *
 * @see https://github.com/getsops/sops/blob/main/config/config.go
 * @example
 * const recipient = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';
 * const configuration = new SopsConfiguration({ files: ['secrets/image-registry.yaml'], age: [recipient] });
 * const textOfFile = configuration.toYaml();
 */
export class SopsConfiguration {
  private readonly yaml: string;

  /**
   * Creates the construct and checks it. Throws one error that lists everything that is wrong. Props with unknown names or
   * wrong types, which only untyped code has, are listed alone.
   *
   * @param props the files and their recipients
   */
  public constructor(props: SopsConfigurationProps) {
    throwIfAnyAt(PLACE, propShapeErrors(orNone(props), 'SopsConfigurationProps'));
    throwIfAnyAt(PLACE, propErrors(props));
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

const PLACE = 'SopsConfiguration';
const DOCS = docsPage('how-to/credentials.md');

function propErrors({ files, ...recipients }: SopsConfigurationProps): CompleteDiagnostic[] {
  const all: readonly string[] = Object.values(recipients as Readonly<Record<string, string[]>>).flat();
  return [
    ...(files.length > 0 ? [] : [missingError(['files'], 'a file', NO_FILES)]),
    ...files.flatMap((file, index) => fileErrors(['files', index], file)),
    ...(all.length > 0 ? [] : [missingError(['age'], 'somebody who can decrypt', NO_RECIPIENTS)]),
    ...(all.some((each) => /SECRET KEY|AGE-SECRET-KEY/i.test(each)) ? [PRIVATE] : []),
  ];
}

const NO_FILES = { fix: 'name the file that StorageCredentials.sops reads', reference: DOCS };
const NO_RECIPIENTS = { fix: 'give age, pgp, kms, gcpKms or the like', reference: DOCS };

/** SOPS compares with the path from the folder of the configuration, in its shortest form. */
function fileErrors(path: FieldPath, file: string): CompleteDiagnostic[] {
  const found = file === '' ? 'an empty text' : quoted(file);
  if (file !== '' && !isAbsolute(file) && posix.normalize(file) === file && !/^\.\.?(\/|$)/.test(file)) return [];
  const expected = 'a path below the folder of .sops.yaml, such as secrets/image-registry.yaml';
  const reference = 'getsops/sops config/config.go parseCreationRuleForFile';
  return [{ id: 'IR101', path, found, expected, fix: 'write the path as seen from that folder', reference }];
}

const PRIVATE: CompleteDiagnostic = {
  id: 'IR504',
  path: ['age'],
  found: 'a private key (not shown)',
  expected: 'public keys, such as age1…',
  fix: 'give the public key, as age-keygen -y prints it; if the other was ever committed, replace it',
  reference: 'FiloSottile/age README.md',
};
