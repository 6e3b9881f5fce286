import { App, Chart, Names, YamlOutputType } from 'cdk8s';
import type { Construct } from 'constructs';
import type { Manifest } from '../../core/manifest';
import { formatMessage } from '../../core/message';
import { quotedWhenWritten } from '../../yaml/write/quoted-texts';

/**
 * A file with one encrypted object, next to the file of its chart. It is a separate chart, because no tool may add annotations
 * to the object or reorder its keys: SOPS computes its checksum over all values in order.
 *
 * Source: getsops/sops sops.go Tree.Encrypt.
 */
export class EncryptedManifest extends Chart {
  public constructor(
    private readonly owner: Construct,
    private readonly manifest: Manifest,
  ) {
    super(App.of(owner), owner.node.path.replaceAll('/', '-'));
    this.node.addValidation({ validate: () => this.outputErrors() });
  }

  /** Name of the file in the output folder. */
  public get fileName(): string {
    const { root } = this.node;
    const extension = root instanceof App ? root.outputFileExtension : '.k8s.yaml';
    return `${Names.toDnsLabel(this, { maxLen: 63 })}${extension}`;
  }

  public override toJson(): unknown[] {
    return [quotedWhenWritten(this.manifest)];
  }

  private outputErrors(): string[] {
    const { root } = this.node;
    if (!(root instanceof App) || root.yamlOutputType === YamlOutputType.FILE_PER_CHART) return [];
    return [
      formatMessage(`StorageCredentials ${this.owner.node.path}`, {
        id: 'IR228',
        path: ['file'],
        found: `yamlOutputType ${YamlOutputType[root.yamlOutputType]}, which does not write the encrypted Secret to a separate file`,
        expected: 'FILE_PER_CHART',
        fix: 'remove yamlOutputType of the App',
        reference: 'cdk8s-team/cdk8s-core src/app.ts App.synth',
      }),
    ];
  }
}
