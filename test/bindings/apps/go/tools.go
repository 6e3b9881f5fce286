package main

import (
	"github.com/aws/jsii-runtime-go"
	registry "github.com/cdk8s-openshift-image-registry/cdk8s-openshift-image-registry-go/imageregistry"
	"github.com/cdk8s-team/cdk8s-core-go/cdk8s/v2"
	"github.com/cdk8s-team/cdk8s-plus-go/cdk8splus28/v2"
	"github.com/cdk8s-team/cdk8s-plus-go/cdk8splus28/v2/k8s"
)

// The charts of each tool, and of whatever is no storage.
func tools(app cdk8s.App, inputs string) {
	argoCd := registry.NewRegistryChart(app, jsii.String("argo-cd"), &registry.RegistryChartProps{
		Platform: registry.Platform_VSPHERE,
		Release:  registry.Release_V4_20,
		Delivery: registry.Delivery_ArgoCd(),
		Labels:   strings(map[string]string{"team": "platform", "app.example.com/part": "registry"}),
	})
	storage := registry.RegistryStorage_S3(argoCd, jsii.String("storage"), &registry.S3StorageProps{
		Bucket: jsii.String("layers"), Endpoint: jsii.String("https://s3.example.com"),
	})
	registry.StorageCredentials_ExternalSecret(argoCd, jsii.String("credentials"), &registry.ExternalSecretCredentialsProps{
		Storage:     storage,
		SecretStore: jsii.String("vault"),
		RemoteKeys: registry.BackendCredentials_S3(&registry.S3Credentials{
			AccessKey: jsii.String("registry/access"), SecretKey: jsii.String("registry/secret"),
		}),
		RefreshInterval: cdk8s.Duration_Hours(jsii.Number(1)),
	})
	imageRegistry := registry.NewImageRegistry(argoCd, jsii.String("registry"), &registry.ImageRegistryProps{
		Storage: storage, Placement: registry.RegistryPlacement_Infra(nil),
	})
	registry.NewRegistryPruner(argoCd, jsii.String("pruner"), &registry.RegistryPrunerProps{
		Registry:                     imageRegistry,
		Schedule:                     cdk8s.Cron_Schedule(&cdk8s.CronOptions{Minute: jsii.String("0"), Hour: jsii.String("3")}),
		KeepYoungerThan:              cdk8s.Duration_Hours(jsii.Number(96)),
		KeepTagRevisions:             jsii.Number(5),
		IgnoreInvalidImageReferences: jsii.Bool(true),
	})

	vault := registry.NewRegistryChart(app, jsii.String("vault"), &registry.RegistryChartProps{
		Platform: registry.Platform_AWS, Delivery: registry.Delivery_ArgoCd(),
	})
	bucket := registry.RegistryStorage_S3(vault, jsii.String("storage"), &registry.S3StorageProps{
		Bucket: jsii.String("layers"), Region: jsii.String("eu-central-1"),
	})
	registry.StorageCredentials_VaultPlugin(vault, jsii.String("credentials"), &registry.VaultPluginCredentialsProps{
		Storage: bucket,
		Path:    jsii.String("kv/data/prod/image-registry"),
		Keys: registry.BackendCredentials_S3(&registry.S3Credentials{
			AccessKey: jsii.String("access-key"), SecretKey: jsii.String("secret-key"),
		}),
		KvVersion: jsii.Number(2),
	})
	registryOf(vault, bucket)

	acm := registry.NewRegistryChart(app, jsii.String("acm"), &registry.RegistryChartProps{
		Platform: registry.Platform_AWS,
		Delivery: registry.Delivery_Acm(&registry.AcmDeliveryProps{
			Namespace: jsii.String("registry-policies"),
			Placement: registry.ClusterPlacement_Select(&registry.ClusterSelection{
				ClusterSets: jsii.Strings("production"),
				Labels:      strings(map[string]string{"storage": "odf", "env": "prod", "aa": "first"}),
			}),
			EvaluationInterval: cdk8s.Duration_Minutes(jsii.Number(10)),
		}),
	})
	pem := registry.Pem_File(jsii.String(inputs + "/ca.pem"))
	registry.NewTrustedCABundle(acm, jsii.String("trusted-ca"), &registry.TrustedCABundleProps{
		Certificates: &map[string]registry.Pem{"z.example.com": pem, "a.example.com:5000": pem, "m.example.com": pem},
	})
	registry.NewImageRegistry(acm, jsii.String("registry"), &registry.ImageRegistryProps{DefaultRoute: jsii.Bool(true)})

	works := registry.NewRegistryChart(app, jsii.String("works"), &registry.RegistryChartProps{
		Platform: registry.Platform_AWS,
		Delivery: registry.Delivery_ManifestWorkReplicaSet(&registry.ManifestWorkReplicaSetDeliveryProps{
			Namespace: jsii.String("registry-works"),
			Placement: registry.ClusterPlacement_Select(&registry.ClusterSelection{
				Labels: strings(map[string]string{"cloud": "Amazon", "aa": "first"}),
			}),
			Rollout: &registry.ProgressiveRollout{
				MaxConcurrency: jsii.String("10%"), MinSuccessTime: cdk8s.Duration_Minutes(jsii.Number(10)),
			},
		}),
	})
	registry.NewImageRegistry(works, jsii.String("registry"), nil)

	pods(app)

	change := registry.NewRegistryChart(app, jsii.String("change"), &registry.RegistryChartProps{
		Platform: registry.Platform_AWS, Release: registry.Release_V4_20, Delivery: registry.Delivery_ArgoCd(),
	})
	volume := registry.RegistryStorage_Pvc(change, jsii.String("storage"), &registry.PvcStorageProps{
		StorageClassName: jsii.String("efs-sc"),
	})
	changed := registry.NewImageRegistry(change, jsii.String("registry"), &registry.ImageRegistryProps{Storage: volume})
	registry.NewStorageChange(change, jsii.String("storage-change"), &registry.StorageChangeProps{
		Registry: changed, Previous: registry.StorageType_S3,
		Acknowledge: &map[string]*string{"IR516": jsii.String("images are copied to the volume")},
	})

	registry.NewArgoCdPermissions(app, jsii.String("permissions"), &registry.ArgoCdPermissionsProps{
		Charts: &[]cdk8s.Chart{argoCd},
	})
	gitOps := cdk8s.NewChart(app, jsii.String("git-ops"), nil)
	registry.ArgoCdHealthChecks_Instance(gitOps, jsii.String("health"), nil)
	registry.NewArgoCdApplication(gitOps, jsii.String("application"), &registry.ArgoCdApplicationProps{
		Sources: &[]*registry.ArgoCdSource{{
			RepoUrl: jsii.String("https://git.example.com/platform.git"),
			Path:    jsii.String("dist"),
			Include: jsii.String("argo-cd.k8s.yaml"),
		}},
		Automated: jsii.Bool(true),
	})
	registry.NewFluxKustomization(gitOps, jsii.String("flux"), &registry.FluxKustomizationProps{
		SourceRef: &registry.FluxSourceReference{Name: jsii.String("flux-system")},
		Path:      jsii.String("./dist"),
		DependsOn: &[]registry.IFluxKustomization{registry.FluxKustomization_Existing(jsii.String("external-secrets"), nil)},
		Interval:  cdk8s.Duration_Minutes(jsii.Number(5)),
	})
}

func pods(app cdk8s.App) {
	chart := chartOn(app, "pods", registry.Platform_AWS)
	ofPods := &k8s.LabelSelector{MatchLabels: registry.ImageRegistry_POD_LABELS()}
	preferred := &k8s.WeightedPodAffinityTerm{
		Weight: jsii.Number(100),
		PodAffinityTerm: &k8s.PodAffinityTerm{
			TopologyKey: jsii.String("kubernetes.io/hostname"), LabelSelector: ofPods,
		},
	}
	registry.NewImageRegistry(chart, jsii.String("registry"), &registry.ImageRegistryProps{
		Affinity: &k8s.Affinity{PodAntiAffinity: &k8s.PodAntiAffinity{
			PreferredDuringSchedulingIgnoredDuringExecution: &[]*k8s.WeightedPodAffinityTerm{preferred},
		}},
		Tolerations: &[]*k8s.Toleration{{
			Key:               jsii.String("infra"),
			Operator:          jsii.String("Exists"),
			Effect:            jsii.String("NoExecute"),
			TolerationSeconds: jsii.Number(5),
		}},
		NodeSelector: strings(map[string]string{"node-role.kubernetes.io/infra": "", "disk": "ssd"}),
		TopologySpreadConstraints: &[]*k8s.TopologySpreadConstraint{{
			MaxSkew:           jsii.Number(1),
			TopologyKey:       jsii.String("topology.kubernetes.io/zone"),
			WhenUnsatisfiable: jsii.String("ScheduleAnyway"),
			LabelSelector:     ofPods,
		}},
		Resources: &cdk8splus28.ContainerResources{
			Cpu:    &cdk8splus28.CpuResources{Request: cdk8splus28.Cpu_Millis(jsii.Number(500))},
			Memory: &cdk8splus28.MemoryResources{Request: cdk8s.Size_Gibibytes(jsii.Number(1))},
		},
		Requests: &registry.RegistryRequestLimits{Read: &registry.RequestLimit{
			MaxRunning: jsii.Number(50), MaxInQueue: jsii.Number(100), MaxWaitInQueue: cdk8s.Duration_Seconds(jsii.Number(30)),
		}},
		LogLevel: registry.LogLevel_DEBUG,
		Routes: &[]*registry.RegistryRoute{{
			Name:        jsii.String("public"),
			Hostname:    jsii.String("registry.example.com"),
			Certificate: &registry.RouteCertificate{Issuer: jsii.String("letsencrypt")},
		}},
	})
	registry.NewRegistryAlerts(chart, jsii.String("alerts"), &registry.RegistryAlertsProps{
		RunbookUrl: jsii.String("https://wiki.example.com/registry"),
		Labels:     strings(map[string]string{"z": "1", "a": "2"}),
	})
}
