package rich;

import io.github.cdk8s_openshift_image_registry.AcmDeliveryProps;
import io.github.cdk8s_openshift_image_registry.ArgoCdApplication;
import io.github.cdk8s_openshift_image_registry.ArgoCdHealthChecks;
import io.github.cdk8s_openshift_image_registry.ArgoCdPermissions;
import io.github.cdk8s_openshift_image_registry.ArgoCdSource;
import io.github.cdk8s_openshift_image_registry.BackendCredentials;
import io.github.cdk8s_openshift_image_registry.ClusterPlacement;
import io.github.cdk8s_openshift_image_registry.ClusterSelection;
import io.github.cdk8s_openshift_image_registry.Delivery;
import io.github.cdk8s_openshift_image_registry.ExternalSecretCredentialsProps;
import io.github.cdk8s_openshift_image_registry.FluxKustomization;
import io.github.cdk8s_openshift_image_registry.FluxSourceReference;
import io.github.cdk8s_openshift_image_registry.ImageRegistry;
import io.github.cdk8s_openshift_image_registry.LogLevel;
import io.github.cdk8s_openshift_image_registry.ManifestWorkReplicaSetDeliveryProps;
import io.github.cdk8s_openshift_image_registry.Pem;
import io.github.cdk8s_openshift_image_registry.Platform;
import io.github.cdk8s_openshift_image_registry.ProgressiveRollout;
import io.github.cdk8s_openshift_image_registry.PvcStorageProps;
import io.github.cdk8s_openshift_image_registry.RegistryAlerts;
import io.github.cdk8s_openshift_image_registry.RegistryChart;
import io.github.cdk8s_openshift_image_registry.RegistryPlacement;
import io.github.cdk8s_openshift_image_registry.RegistryPruner;
import io.github.cdk8s_openshift_image_registry.RegistryRequestLimits;
import io.github.cdk8s_openshift_image_registry.RegistryRoute;
import io.github.cdk8s_openshift_image_registry.RegistryStorage;
import io.github.cdk8s_openshift_image_registry.Release;
import io.github.cdk8s_openshift_image_registry.RequestLimit;
import io.github.cdk8s_openshift_image_registry.RouteCertificate;
import io.github.cdk8s_openshift_image_registry.S3Credentials;
import io.github.cdk8s_openshift_image_registry.S3StorageProps;
import io.github.cdk8s_openshift_image_registry.StorageChange;
import io.github.cdk8s_openshift_image_registry.StorageCredentials;
import io.github.cdk8s_openshift_image_registry.StorageType;
import io.github.cdk8s_openshift_image_registry.TrustedCABundle;
import io.github.cdk8s_openshift_image_registry.VaultPluginCredentialsProps;
import java.util.List;
import java.util.Map;
import org.cdk8s.App;
import org.cdk8s.Chart;
import org.cdk8s.Cron;
import org.cdk8s.CronOptions;
import org.cdk8s.Duration;
import org.cdk8s.Size;
import org.cdk8s.plus28.ContainerResources;
import org.cdk8s.plus28.Cpu;
import org.cdk8s.plus28.CpuResources;
import org.cdk8s.plus28.MemoryResources;
import org.cdk8s.plus28.k8s.Affinity;
import org.cdk8s.plus28.k8s.LabelSelector;
import org.cdk8s.plus28.k8s.PodAffinityTerm;
import org.cdk8s.plus28.k8s.PodAntiAffinity;
import org.cdk8s.plus28.k8s.Toleration;
import org.cdk8s.plus28.k8s.TopologySpreadConstraint;
import org.cdk8s.plus28.k8s.WeightedPodAffinityTerm;

/** The charts of each tool, and of whatever is no storage. */
final class Tools {
    private Tools() {}

    static void tools(App app, String inputs) {
        RegistryChart argoCd = RegistryChart.Builder.create(app, "argo-cd")
                .platform(Platform.VSPHERE)
                .release(Release.V4_20)
                .delivery(Delivery.argoCd())
                .labels(Map.of("team", "platform", "app.example.com/part", "registry"))
                .build();
        RegistryStorage storage = RegistryStorage.s3(argoCd, "storage", S3StorageProps.builder()
                .bucket("layers").endpoint("https://s3.example.com").build());
        StorageCredentials.externalSecret(argoCd, "credentials", ExternalSecretCredentialsProps.builder()
                .storage(storage)
                .secretStore("vault")
                .remoteKeys(BackendCredentials.s3(S3Credentials.builder()
                        .accessKey("registry/access").secretKey("registry/secret").build()))
                .refreshInterval(Duration.hours(1))
                .build());
        ImageRegistry registry = ImageRegistry.Builder.create(argoCd, "registry")
                .storage(storage).placement(RegistryPlacement.infra()).build();
        RegistryPruner.Builder.create(argoCd, "pruner")
                .registry(registry)
                .schedule(Cron.schedule(CronOptions.builder().minute("0").hour("3").build()))
                .keepYoungerThan(Duration.hours(96))
                .keepTagRevisions(5)
                .ignoreInvalidImageReferences(true)
                .build();

        RegistryChart vault = RegistryChart.Builder.create(app, "vault")
                .platform(Platform.AWS).delivery(Delivery.argoCd()).build();
        RegistryStorage bucket = RegistryStorage.s3(vault, "storage", S3StorageProps.builder()
                .bucket("layers").region("eu-central-1").build());
        StorageCredentials.vaultPlugin(vault, "credentials", VaultPluginCredentialsProps.builder()
                .storage(bucket)
                .path("kv/data/prod/image-registry")
                .keys(BackendCredentials.s3(S3Credentials.builder()
                        .accessKey("access-key").secretKey("secret-key").build()))
                .kvVersion(2)
                .build());
        Charts.registryOf(vault, bucket);

        RegistryChart acm = RegistryChart.Builder.create(app, "acm")
                .platform(Platform.AWS)
                .delivery(Delivery.acm(AcmDeliveryProps.builder()
                        .namespace("registry-policies")
                        .placement(ClusterPlacement.select(ClusterSelection.builder()
                                .clusterSets(List.of("production"))
                                .labels(Map.of("storage", "odf", "env", "prod", "aa", "first"))
                                .build()))
                        .evaluationInterval(Duration.minutes(10))
                        .build()))
                .build();
        Pem pem = Pem.file(inputs + "/ca.pem");
        TrustedCABundle.Builder.create(acm, "trusted-ca")
                .certificates(Map.of("z.example.com", pem, "a.example.com:5000", pem, "m.example.com", pem))
                .build();
        ImageRegistry.Builder.create(acm, "registry").defaultRoute(true).build();

        RegistryChart works = RegistryChart.Builder.create(app, "works")
                .platform(Platform.AWS)
                .delivery(Delivery.manifestWorkReplicaSet(ManifestWorkReplicaSetDeliveryProps.builder()
                        .namespace("registry-works")
                        .placement(ClusterPlacement.select(ClusterSelection.builder()
                                .labels(Map.of("cloud", "Amazon", "aa", "first")).build()))
                        .rollout(ProgressiveRollout.builder()
                                .maxConcurrency("10%").minSuccessTime(Duration.minutes(10)).build())
                        .build()))
                .build();
        ImageRegistry.Builder.create(works, "registry").build();

        pods(app);

        RegistryChart change = RegistryChart.Builder.create(app, "change")
                .platform(Platform.AWS).release(Release.V4_20).delivery(Delivery.argoCd()).build();
        RegistryStorage volume = RegistryStorage.pvc(change, "storage", PvcStorageProps.builder()
                .storageClassName("efs-sc").build());
        ImageRegistry changed = ImageRegistry.Builder.create(change, "registry").storage(volume).build();
        StorageChange.Builder.create(change, "storage-change")
                .registry(changed)
                .previous(StorageType.S3)
                .acknowledge(Map.of("IR516", "images are copied to the volume"))
                .build();

        ArgoCdPermissions.Builder.create(app, "permissions").charts(List.of(argoCd)).build();
        Chart gitOps = new Chart(app, "git-ops");
        ArgoCdHealthChecks.instance(gitOps, "health");
        ArgoCdApplication.Builder.create(gitOps, "application")
                .sources(List.of(ArgoCdSource.builder()
                        .repoUrl("https://git.example.com/platform.git").path("dist").include("argo-cd.k8s.yaml").build()))
                .automated(true)
                .build();
        FluxKustomization.Builder.create(gitOps, "flux")
                .sourceRef(FluxSourceReference.builder().name("flux-system").build())
                .path("./dist")
                .dependsOn(List.of(FluxKustomization.existing("external-secrets")))
                .interval(Duration.minutes(5))
                .build();
    }

    private static void pods(App app) {
        RegistryChart chart = Charts.chartOn(app, "pods", Platform.AWS);
        LabelSelector ofPods = LabelSelector.builder().matchLabels(ImageRegistry.POD_LABELS).build();
        WeightedPodAffinityTerm preferred = WeightedPodAffinityTerm.builder()
                .weight(100)
                .podAffinityTerm(PodAffinityTerm.builder()
                        .topologyKey("kubernetes.io/hostname").labelSelector(ofPods).build())
                .build();
        ImageRegistry.Builder.create(chart, "registry")
                .affinity(Affinity.builder()
                        .podAntiAffinity(PodAntiAffinity.builder()
                                .preferredDuringSchedulingIgnoredDuringExecution(List.of(preferred)).build())
                        .build())
                .tolerations(List.of(Toleration.builder()
                        .key("infra").operator("Exists").effect("NoExecute").tolerationSeconds(5).build()))
                .nodeSelector(Map.of("node-role.kubernetes.io/infra", "", "disk", "ssd"))
                .topologySpreadConstraints(List.of(TopologySpreadConstraint.builder()
                        .maxSkew(1)
                        .topologyKey("topology.kubernetes.io/zone")
                        .whenUnsatisfiable("ScheduleAnyway")
                        .labelSelector(ofPods)
                        .build()))
                .resources(ContainerResources.builder()
                        .cpu(CpuResources.builder().request(Cpu.millis(500)).build())
                        .memory(MemoryResources.builder().request(Size.gibibytes(1)).build())
                        .build())
                .requests(RegistryRequestLimits.builder()
                        .read(RequestLimit.builder()
                                .maxRunning(50).maxInQueue(100).maxWaitInQueue(Duration.seconds(30)).build())
                        .build())
                .logLevel(LogLevel.DEBUG)
                .routes(List.of(RegistryRoute.builder()
                        .name("public")
                        .hostname("registry.example.com")
                        .certificate(RouteCertificate.builder().issuer("letsencrypt").build())
                        .build()))
                .build();
        RegistryAlerts.Builder.create(chart, "alerts")
                .runbookUrl("https://wiki.example.com/registry").labels(Map.of("z", "1", "a", "2")).build();
    }
}
