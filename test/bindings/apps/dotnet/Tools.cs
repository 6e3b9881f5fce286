using Cdk8s.OpenShiftImageRegistry;
using Org.Cdk8s;
using Org.Cdk8s.Plus28;
using Org.Cdk8s.Plus28.K8s;
using Chart = Org.Cdk8s.Chart;
using Cron = Org.Cdk8s.Cron;
using LabelSelector = Org.Cdk8s.Plus28.K8s.LabelSelector;

/// <summary>The charts of each tool, and of whatever is no storage.</summary>
static class Tools
{
    public static void All(App app, string inputs)
    {
        var argoCd = new RegistryChart(app, "argo-cd", new RegistryChartProps
        {
            Platform = Platform.VSPHERE,
            Release = Release.V4_20,
            Delivery = Delivery.ArgoCd(),
            Labels = new Dictionary<string, string> { ["team"] = "platform", ["app.example.com/part"] = "registry" },
        });
        var storage = RegistryStorage.S3(argoCd, "storage", new S3StorageProps
        {
            Bucket = "layers",
            Endpoint = "https://s3.example.com",
        });
        StorageCredentials.ExternalSecret(argoCd, "credentials", new ExternalSecretCredentialsProps
        {
            Storage = storage,
            SecretStore = "vault",
            RemoteKeys = BackendCredentials.S3(new S3Credentials
            {
                AccessKey = "registry/access",
                SecretKey = "registry/secret",
            }),
            RefreshInterval = Duration.Hours(1),
        });
        var registry = new ImageRegistry(argoCd, "registry", new ImageRegistryProps
        {
            Storage = storage,
            Placement = RegistryPlacement.Infra(),
        });
        new RegistryPruner(argoCd, "pruner", new RegistryPrunerProps
        {
            Registry = registry,
            Schedule = Cron.Schedule(new CronOptions { Minute = "0", Hour = "3" }),
            KeepYoungerThan = Duration.Hours(96),
            KeepTagRevisions = 5,
            IgnoreInvalidImageReferences = true,
        });

        var vault = new RegistryChart(app, "vault", new RegistryChartProps
        {
            Platform = Platform.AWS,
            Delivery = Delivery.ArgoCd(),
        });
        var bucket = RegistryStorage.S3(vault, "storage", new S3StorageProps
        {
            Bucket = "layers",
            Region = "eu-central-1",
        });
        StorageCredentials.VaultPlugin(vault, "credentials", new VaultPluginCredentialsProps
        {
            Storage = bucket,
            Path = "kv/data/prod/image-registry",
            Keys = BackendCredentials.S3(new S3Credentials { AccessKey = "access-key", SecretKey = "secret-key" }),
            KvVersion = 2,
        });
        Charts.RegistryOf(vault, bucket);

        var acm = new RegistryChart(app, "acm", new RegistryChartProps
        {
            Platform = Platform.AWS,
            Delivery = Delivery.Acm(new AcmDeliveryProps
            {
                Namespace = "registry-policies",
                Placement = ClusterPlacement.Select(new ClusterSelection
                {
                    ClusterSets = new[] { "production" },
                    Labels = new Dictionary<string, string> { ["storage"] = "odf", ["env"] = "prod", ["aa"] = "first" },
                }),
                EvaluationInterval = Duration.Minutes(10),
            }),
        });
        var pem = Pem.File(inputs + "/ca.pem");
        new TrustedCABundle(acm, "trusted-ca", new TrustedCABundleProps
        {
            Certificates = new Dictionary<string, Pem>
            {
                ["z.example.com"] = pem,
                ["a.example.com:5000"] = pem,
                ["m.example.com"] = pem,
            },
        });
        new ImageRegistry(acm, "registry", new ImageRegistryProps { DefaultRoute = true });

        var works = new RegistryChart(app, "works", new RegistryChartProps
        {
            Platform = Platform.AWS,
            Delivery = Delivery.ManifestWorkReplicaSet(new ManifestWorkReplicaSetDeliveryProps
            {
                Namespace = "registry-works",
                Placement = ClusterPlacement.Select(new ClusterSelection
                {
                    Labels = new Dictionary<string, string> { ["cloud"] = "Amazon", ["aa"] = "first" },
                }),
                Rollout = new ProgressiveRollout { MaxConcurrency = "10%", MinSuccessTime = Duration.Minutes(10) },
            }),
        });
        new ImageRegistry(works, "registry");

        Pods(app);

        var change = new RegistryChart(app, "change", new RegistryChartProps
        {
            Platform = Platform.AWS,
            Release = Release.V4_20,
            Delivery = Delivery.ArgoCd(),
        });
        var volume = RegistryStorage.Pvc(change, "storage", new PvcStorageProps { StorageClassName = "efs-sc" });
        var changed = new ImageRegistry(change, "registry", new ImageRegistryProps { Storage = volume });
        new StorageChange(change, "storage-change", new StorageChangeProps
        {
            Registry = changed,
            Previous = StorageType.S3,
            Acknowledge = new Dictionary<string, string> { ["IR516"] = "images are copied to the volume" },
        });

        new ArgoCdPermissions(app, "permissions", new ArgoCdPermissionsProps { Charts = new Chart[] { argoCd } });
        var gitOps = new Chart(app, "git-ops");
        ArgoCdHealthChecks.Instance(gitOps, "health");
        new ArgoCdApplication(gitOps, "application", new ArgoCdApplicationProps
        {
            Sources = new IArgoCdSource[]
            {
                new ArgoCdSource
                {
                    RepoUrl = "https://git.example.com/platform.git",
                    Path = "dist",
                    Include = "argo-cd.k8s.yaml",
                },
            },
            Automated = true,
        });
        new FluxKustomization(gitOps, "flux", new FluxKustomizationProps
        {
            SourceRef = new FluxSourceReference { Name = "flux-system" },
            Path = "./dist",
            DependsOn = new[] { FluxKustomization.Existing("external-secrets") },
            Interval = Duration.Minutes(5),
        });
    }

    private static void Pods(App app)
    {
        var chart = Charts.ChartOn(app, "pods", Platform.AWS);
        var ofPods = new LabelSelector { MatchLabels = ImageRegistry.POD_LABELS };
        var preferred = new WeightedPodAffinityTerm
        {
            Weight = 100,
            PodAffinityTerm = new PodAffinityTerm { TopologyKey = "kubernetes.io/hostname", LabelSelector = ofPods },
        };
        new ImageRegistry(chart, "registry", new ImageRegistryProps
        {
            Affinity = new Affinity
            {
                PodAntiAffinity = new PodAntiAffinity
                {
                    PreferredDuringSchedulingIgnoredDuringExecution = new IWeightedPodAffinityTerm[] { preferred },
                },
            },
            Tolerations = new IToleration[]
            {
                new Toleration { Key = "infra", Operator = "Exists", Effect = "NoExecute", TolerationSeconds = 5 },
            },
            NodeSelector = new Dictionary<string, string> { ["node-role.kubernetes.io/infra"] = "", ["disk"] = "ssd" },
            TopologySpreadConstraints = new ITopologySpreadConstraint[]
            {
                new TopologySpreadConstraint
                {
                    MaxSkew = 1,
                    TopologyKey = "topology.kubernetes.io/zone",
                    WhenUnsatisfiable = "ScheduleAnyway",
                    LabelSelector = ofPods,
                },
            },
            Resources = new ContainerResources
            {
                Cpu = new CpuResources { Request = Cpu.Millis(500) },
                Memory = new MemoryResources { Request = Size.Gibibytes(1) },
            },
            Requests = new RegistryRequestLimits
            {
                Read = new RequestLimit { MaxRunning = 50, MaxInQueue = 100, MaxWaitInQueue = Duration.Seconds(30) },
            },
            LogLevel = LogLevel.DEBUG,
            Routes = new IRegistryRoute[]
            {
                new RegistryRoute
                {
                    Name = "public",
                    Hostname = "registry.example.com",
                    Certificate = new RouteCertificate { Issuer = "letsencrypt" },
                },
            },
        });
        new RegistryAlerts(chart, "alerts", new RegistryAlertsProps
        {
            RunbookUrl = "https://wiki.example.com/registry",
            Labels = new Dictionary<string, string> { ["z"] = "1", ["a"] = "2" },
        });
    }
}
