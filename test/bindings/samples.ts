import type { TranslatedSample } from '../../tools/bindings/translate-samples';
import { withCiphertext } from '../../tools/samples/example-files';

/** A program that runs the examples of all docstrings, each with an app of its own. */
export function pythonProgram(samples: readonly TranslatedSample[]): string {
  const functions = samples.map(
    ({ python }, index) => `def sample_${index}(app, chart):\n${indented(withCiphertext(python))}\n`,
  );
  const calls = samples.map(
    ({ name }, index) => `print(${JSON.stringify(name)})\napp = App()\nsample_${index}(app, Chart(app, "scope"))`,
  );
  return [PYTHON_HEAD, ...functions, ...calls, ''].join('\n');
}

const PYTHON_HEAD = `from cdk8s import App, Chart, Cron, Duration, Size
from cdk8s_plus_28 import PersistentVolumeAccessMode
from cdk8s_openshift_image_registry import *
`;

/** A class with the examples of all docstrings. */
export function javaClass(samples: readonly TranslatedSample[]): string {
  const methods = samples.map(
    ({ name, java }, index) => `    // ${name}\n    static void sample${index}() {\n${indented(java)}\n    }\n`,
  );
  return [JAVA_HEAD, ...methods, '}', ''].join('\n');
}

const JAVA_HEAD = `package rich;

import io.github.cdk8s_openshift_image_registry.*;
import java.util.List;
import java.util.Map;
import org.cdk8s.App;
import org.cdk8s.Chart;
import org.cdk8s.Cron;
import org.cdk8s.Duration;
import org.cdk8s.Size;
import org.cdk8s.plus28.PersistentVolumeAccessMode;

final class Samples {
    // Not parameters: an example may have a chart of its own.
    static App app;
    static Chart chart;
`;

/** A program that compiles the examples of all docstrings. */
export function goProgram(samples: readonly TranslatedSample[]): string {
  const functions = samples.map(({ name, go }, index) => {
    // Go refuses a variable that nobody reads.
    const variables = [...go.matchAll(/^(\w+) := /gm)].map(([, variable = '']) => `_ = ${variable}`);
    return `// ${name}\nfunc sample${index}(app cdk8s.App, chart cdk8s.Chart) {\n{\n${[go, ...variables].join('\n')}\n}\n}\n`;
  });
  return [GO_HEAD, ...functions].join('\n');
}

const GO_HEAD = `package main

import (
	"github.com/aws/jsii-runtime-go"
	"github.com/cdk8s-openshift-image-registry/cdk8s-openshift-image-registry-go/imageregistry"
	"github.com/cdk8s-team/cdk8s-core-go/cdk8s/v2"
	"github.com/cdk8s-team/cdk8s-plus-go/cdk8splus28/v2"
)

func main() {}
`;

function indented(code: string): string {
  return code
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');
}
