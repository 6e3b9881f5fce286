import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { generate } from '../../../tools/bindings/generate';
import { pageProgram } from '../page';
import { goProgram } from '../samples';
import { execute, fetchPackages, type BindingLanguage } from './program';

const APP = 'test/bindings/apps/go';

export const GO: BindingLanguage = {
  programs: ['go'],
  run: ({ work, inputs, output, translation: { tablet, samples } }) => {
    // The modules of the peers are made too: the versions of the root may not be on every module proxy.
    generate('go', work, { tablet });
    for (const peer of ['cdk8s', 'cdk8s-plus-28']) generate('go', work, { packageFolder: join('node_modules', peer) });
    const app = join(work, 'app');
    mkdirSync(app);
    for (const name of readdirSync(APP)) copyFileSync(join(APP, name), join(app, name));
    writeFileSync(join(app, 'go.mod'), MODULE);
    mkdirSync(join(app, 'page'));
    writeFileSync(join(app, 'page', 'main.go'), pageProgram('go'));
    mkdirSync(join(app, 'samples'));
    writeFileSync(join(app, 'samples', 'main.go'), goProgram(samples));
    fetchPackages('go', ['mod', 'tidy'], { cwd: app });
    execute('go', ['vet', './...'], { cwd: app });
    execute('go', ['build', '-o', 'built/', './...'], { cwd: app });
    execute(resolve(app, 'built', 'rich'), [inputs, output]);
    execute(resolve(app, 'built', 'page'), [], { env: { CDK8S_OUTDIR: join(output, 'page') } });
  },
};

const OURS = 'github.com/cdk8s-openshift-image-registry/cdk8s-openshift-image-registry-go/imageregistry';

const MODULE = `module rich

go 1.25

require (
	github.com/aws/jsii-runtime-go v1.140.0
	${OURS} v0.0.0
	github.com/cdk8s-team/cdk8s-core-go/cdk8s/v2 v2.70.0
	github.com/cdk8s-team/cdk8s-plus-go/cdk8splus28/v2 v2.5.6
)

replace (
	${OURS} => ../go/imageregistry
	github.com/cdk8s-team/cdk8s-core-go/cdk8s/v2 => ../go/cdk8s
	github.com/cdk8s-team/cdk8s-plus-go/cdk8splus28/v2 => ../go/cdk8splus28
)
`;
