"""The charts of each tool, and of whatever is no storage."""

from cdk8s import App, Chart, Cron, Duration, Size
from cdk8s_openshift_image_registry import (
    ArgoCdApplication,
    ArgoCdHealthChecks,
    ArgoCdPermissions,
    ArgoCdSource,
    BackendCredentials,
    ClusterPlacement,
    Delivery,
    FluxKustomization,
    FluxSourceReference,
    ImageRegistry,
    LogLevel,
    Pem,
    Platform,
    ProgressiveRollout,
    RegistryAlerts,
    RegistryChart,
    RegistryPlacement,
    RegistryPruner,
    RegistryRequestLimits,
    RegistryRoute,
    RegistryStorage,
    Release,
    RequestLimit,
    RouteCertificate,
    StorageChange,
    StorageCredentials,
    StorageType,
    TrustedCABundle,
)
from cdk8s_plus_28 import ContainerResources, Cpu, CpuResources, MemoryResources, k8s


def tools(app: App, inputs: str) -> None:
    argo_cd = RegistryChart(
        app,
        "argo-cd",
        platform=Platform.VSPHERE,
        release=Release.V4_20,
        delivery=Delivery.argo_cd(),
        labels={"team": "platform", "app.example.com/part": "registry"},
    )
    storage = RegistryStorage.s3(argo_cd, "storage", bucket="layers", endpoint="https://s3.example.com")
    StorageCredentials.external_secret(
        argo_cd,
        "credentials",
        storage=storage,
        secret_store="vault",
        remote_keys=BackendCredentials.s3(access_key="registry/access", secret_key="registry/secret"),
        refresh_interval=Duration.hours(1),
    )
    registry = ImageRegistry(argo_cd, "registry", storage=storage, placement=RegistryPlacement.infra())
    RegistryPruner(
        argo_cd,
        "pruner",
        registry=registry,
        schedule=Cron.schedule(minute="0", hour="3"),
        keep_younger_than=Duration.hours(96),
        keep_tag_revisions=5,
        ignore_invalid_image_references=True,
    )

    vault = RegistryChart(app, "vault", platform=Platform.AWS, delivery=Delivery.argo_cd())
    bucket = RegistryStorage.s3(vault, "storage", bucket="layers", region="eu-central-1")
    StorageCredentials.vault_plugin(
        vault,
        "credentials",
        storage=bucket,
        path="kv/data/prod/image-registry",
        keys=BackendCredentials.s3(access_key="access-key", secret_key="secret-key"),
        kv_version=2,
    )
    ImageRegistry(vault, "registry", storage=bucket)

    placement = ClusterPlacement.select(
        cluster_sets=["production"], labels={"storage": "odf", "env": "prod", "aa": "first"}
    )
    acm = RegistryChart(
        app,
        "acm",
        platform=Platform.AWS,
        delivery=Delivery.acm(
            namespace="registry-policies", placement=placement, evaluation_interval=Duration.minutes(10)
        ),
    )
    pem = Pem.file(f"{inputs}/ca.pem")
    TrustedCABundle(
        acm,
        "trusted-ca",
        certificates={"z.example.com": pem, "a.example.com:5000": pem, "m.example.com": pem},
    )
    ImageRegistry(acm, "registry", default_route=True)

    works = RegistryChart(
        app,
        "works",
        platform=Platform.AWS,
        delivery=Delivery.manifest_work_replica_set(
            namespace="registry-works",
            placement=ClusterPlacement.select(labels={"cloud": "Amazon", "aa": "first"}),
            rollout=ProgressiveRollout(max_concurrency="10%", min_success_time=Duration.minutes(10)),
        ),
    )
    ImageRegistry(works, "registry")

    pods = RegistryChart(app, "pods", platform=Platform.AWS)
    of_pods = k8s.LabelSelector(match_labels=ImageRegistry.POD_LABELS)
    preferred = k8s.WeightedPodAffinityTerm(
        weight=100,
        pod_affinity_term=k8s.PodAffinityTerm(topology_key="kubernetes.io/hostname", label_selector=of_pods),
    )
    ImageRegistry(
        pods,
        "registry",
        affinity=k8s.Affinity(
            pod_anti_affinity=k8s.PodAntiAffinity(preferred_during_scheduling_ignored_during_execution=[preferred])
        ),
        tolerations=[k8s.Toleration(key="infra", operator="Exists", effect="NoExecute", toleration_seconds=5)],
        node_selector={"node-role.kubernetes.io/infra": "", "disk": "ssd"},
        topology_spread_constraints=[
            k8s.TopologySpreadConstraint(
                max_skew=1,
                topology_key="topology.kubernetes.io/zone",
                when_unsatisfiable="ScheduleAnyway",
                label_selector=of_pods,
            )
        ],
        resources=ContainerResources(
            cpu=CpuResources(request=Cpu.millis(500)), memory=MemoryResources(request=Size.gibibytes(1))
        ),
        requests=RegistryRequestLimits(
            read=RequestLimit(max_running=50, max_in_queue=100, max_wait_in_queue=Duration.seconds(30))
        ),
        log_level=LogLevel.DEBUG,
        routes=[
            RegistryRoute(
                name="public", hostname="registry.example.com", certificate=RouteCertificate(issuer="letsencrypt")
            )
        ],
    )
    RegistryAlerts(pods, "alerts", runbook_url="https://wiki.example.com/registry", labels={"z": "1", "a": "2"})

    change = RegistryChart(
        app, "change", platform=Platform.AWS, release=Release.V4_20, delivery=Delivery.argo_cd()
    )
    volume = RegistryStorage.pvc(change, "storage", storage_class_name="efs-sc")
    changed = ImageRegistry(change, "registry", storage=volume)
    StorageChange(
        change,
        "storage-change",
        registry=changed,
        previous=StorageType.S3,
        acknowledge={"IR516": "images are copied to the volume"},
    )

    ArgoCdPermissions(app, "permissions", charts=[argo_cd])
    git_ops = Chart(app, "git-ops")
    ArgoCdHealthChecks.instance(git_ops, "health")
    ArgoCdApplication(
        git_ops,
        "application",
        sources=[
            ArgoCdSource(
                repo_url="https://git.example.com/platform.git", path="dist", include="argo-cd.k8s.yaml"
            )
        ],
        automated=True,
    )
    FluxKustomization(
        git_ops,
        "flux",
        source_ref=FluxSourceReference(name="flux-system"),
        path="./dist",
        depends_on=[FluxKustomization.existing("external-secrets")],
        interval=Duration.minutes(5),
    )
