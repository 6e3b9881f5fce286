/** What a pod that runs `oc` is told. */
export interface OcPodOptions {
  /** With `oc` and a shell. */
  readonly image: string;
  /** For `/bin/sh`; what it is about comes as arguments, so that nothing is pasted into the text. */
  readonly script: string;
  /** `$0`, which names the script in messages, and what follows it. */
  readonly arguments: readonly string[];
  readonly serviceAccountName: string;
  readonly labels: Readonly<Record<string, string>>;
}

/** The template of a pod that every cluster admits without a privilege. */
export function ocPod(options: OcPodOptions): Record<string, unknown> {
  return {
    metadata: { annotations: { 'openshift.io/required-scc': 'restricted-v2' }, labels: { ...options.labels } },
    spec: {
      containers: [
        {
          name: 'oc',
          image: options.image,
          command: ['/bin/sh', '-c', options.script, ...options.arguments],
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
