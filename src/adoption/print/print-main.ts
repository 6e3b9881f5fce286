/** A chart of the app. */
interface MainChart {
  readonly className: string;
  /** Without extension. */
  readonly file: string;
  readonly id: string;
  readonly hasOthers: boolean;
}

/** `main.ts`: the app. */
export function printMain(charts: readonly MainChart[]): string {
  return [
    "import { App } from 'cdk8s';",
    ...charts.map(
      ({ className, file, hasOthers }) =>
        `import { ${className}${hasOthers ? `, ${othersName(charts, className)}` : ''} } from './${file}';`,
    ),
    '',
    'const app = new App();',
    ...charts.flatMap(({ className, id, hasOthers }) => [
      `new ${className}(app, '${id}');`,
      ...(hasOthers
        ? [`new ${charts.length === 1 ? 'OtherManifests' : `${className}Others`}(app, '${id}-others');`]
        : []),
    ]),
    'app.synth();',
    '',
  ].join('\n');
}

/** Every file has a class of that name. */
function othersName(charts: readonly MainChart[], className: string): string {
  return charts.length === 1 ? 'OtherManifests' : `OtherManifests as ${className}Others`;
}
