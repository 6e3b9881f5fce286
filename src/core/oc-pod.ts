/** Options of a pod that runs `oc`. */
interface OcPodOptions {
  /** An image with `oc` and a shell. */
  readonly image: string;
  /** Script for `/bin/sh`. It reads its input from arguments, so that no value is inserted into the script. */
  readonly script: string;
  /** `$0`, which names the script in error messages, followed by `$1` and so on. */
  readonly arguments: readonly string[];
  readonly serviceAccountName: string;
  readonly labels: Readonly<Record<string, string>>;
}

/** A pod template that the `restricted-v2` SCC admits. */
export function ocPod(options: OcPodOptions): Record<string, unknown> {
  return {
    metadata: { annotations: { 'openshift.io/required-scc': 'restricted-v2' }, labels: { ...options.labels } },
    spec: {
      containers: [
        {
          name: 'oc',
          image: options.image,
          command: ['/bin/sh', '-c', options.script, ...options.arguments.map(unexpanded)],
          resources: { requests: { cpu: '10m', memory: '64Mi' }, limits: { memory: '256Mi' } },
          securityContext: {
            allowPrivilegeEscalation: false,
            capabilities: { drop: ['ALL'] },
            readOnlyRootFilesystem: true,
          },
          terminationMessagePolicy: 'FallbackToLogsOnError',
        },
      ],
      restartPolicy: 'Never',
      securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
      serviceAccountName: options.serviceAccountName,
    },
  };
}

/**
 * The kubelet replaces `$(NAME)` in commands, and `$$` by `$`: what comes from outside is escaped. The script of ours has
 * no name of a variable in brackets, and stays as it is.
 *
 * Source: kubernetes/kubernetes third_party/forked/golang/expansion/expand.go.
 */
function unexpanded(text: string): string {
  return text.replace(/\$(?=[$(])/g, '$$$$');
}
