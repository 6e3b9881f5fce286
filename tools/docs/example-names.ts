/** A command of an example, with what the reader replaces in capitals. */
export function withPlaceholders(command: string): string {
  return NAMES.reduce((text, [name, placeholder]) => text.replaceAll(name, placeholder), command);
}

/** The names of the examples in `src/diagnosis/`. A name in a dump is realistic, because causes read it. */
const NAMES: readonly (readonly [name: RegExp, placeholder: string])[] = [
  [/(?<=account (?:show|update) --name |--account-name )layers\b/g, 'ACCOUNT'],
  [/(?<=container create )layers\b/g, 'CONTAINER'],
  [/(?<![\w-])layers(?=\.s3\.example\.com)/g, 'BUCKET'],
  [/(?<![\w-])layers\b/g, 'BUCKET'],
  [/(?<=get pvc )registry\b|(?<="name":")registry(?=")/g, 'CLAIM'],
  [/\bthin-csi\b/g, 'CLASS'],
  [/(?<=resourcequota )compute\b/g, 'QUOTA'],
  [/(?<=describe route )public\b/g, 'ROUTE'],
  [/(?<=secret (?:generic|tls) )(?:cloudfront|tls|registry-tls)\b/g, 'SECRET'],
  [/(?<=configmap )s3-ca\b/g, 'CONFIGMAP'],
  [/\beu-central-1\b/g, 'REGION'],
  [/\bregistry\.example\.com\.\.5000\b/g, 'HOST..PORT'],
  [/\b[a-z0-9]+\.example\.com\b/g, 'HOST'],
  [/\b192\.0\.2\.7:\/exports\/registry\b/g, 'SERVER:PATH'],
  [/\bvalidation\.gatekeeper\.sh\b/g, 'WEBHOOK'],
];
