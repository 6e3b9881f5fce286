/** Why a configuration cannot be used. */
export class ConfigurationError extends Error {
  public constructor(public readonly messages: readonly string[]) {
    super(messages.join('\n'));
  }
}
