"""The charts of each storage."""

from cdk8s import App, Duration, Size
from cdk8s_openshift_image_registry import (
    AzureCloudName,
    BucketStorageClass,
    CloudFrontOptions,
    ImageRegistry,
    OssEndpointAccessibility,
    Platform,
    RegistryChart,
    RegistryStorage,
    Release,
    StorageCredentials,
    StorageManagementState,
)
from cdk8s_plus_28 import ConfigMap, PersistentVolumeAccessMode, PersistentVolumeClaim, Secret


def storages(app: App) -> None:
    s3 = RegistryChart(app, "s3", platform=Platform.AWS)
    ca_map = ConfigMap.from_config_map_name(s3, "ca", "s3-ca")
    registry_of(
        s3,
        RegistryStorage.s3(
            s3,
            "storage",
            bucket="layers",
            region="eu-central-1",
            endpoint="https://s3.example.com",
            chunk_size=Size.mebibytes(64),
            encrypt=True,
            trusted_ca_config_map=ca_map,
        ),
    )

    cloud_front = RegistryChart(app, "cloudfront", platform=Platform.AWS)
    registry_of(
        cloud_front,
        RegistryStorage.s3(
            cloud_front,
            "storage",
            bucket="layers",
            region="eu-central-1",
            cloud_front=CloudFrontOptions(
                base_url="https://d111111abcdef8.cloudfront.net",
                key_pair_id="K2JCJMDEHXQW5F",
                private_key_secret=Secret.from_secret_name(cloud_front, "signing-key", "signing-key"),
                duration=Duration.minutes(5),
            ),
        ),
    )

    gcs = RegistryChart(app, "gcs", platform=Platform.GCP)
    registry_of(gcs, RegistryStorage.gcs(gcs, "storage", bucket="layers", region="europe-west3", project_id="p"))

    azure = RegistryChart(app, "azure", platform=Platform.AZURE)
    registry_of(
        azure,
        RegistryStorage.azure_blob(
            azure, "storage", account_name="layers", container="images", cloud_name=AzureCloudName.PUBLIC
        ),
    )

    swift = RegistryChart(app, "swift", platform=Platform.OPENSTACK_SWIFT)
    registry_of(swift, RegistryStorage.swift(swift, "storage", container="layers", auth_version=3, domain="d"))

    ibm_cos = RegistryChart(app, "ibm-cos", platform=Platform.IBM_CLOUD)
    registry_of(ibm_cos, RegistryStorage.ibm_cos(ibm_cos, "storage", bucket="layers", location="eu-de"))

    oss = RegistryChart(app, "oss", platform=Platform.ALIBABA_CLOUD, release=Release.V4_16)
    registry_of(
        oss,
        RegistryStorage.alibaba_oss(
            oss,
            "storage",
            bucket="layers",
            region="eu-central-1",
            endpoint_accessibility=OssEndpointAccessibility.PUBLIC,
        ),
    )

    pvc = RegistryChart(app, "pvc", platform=Platform.VSPHERE)
    registry_of(
        pvc,
        RegistryStorage.pvc(
            pvc,
            "storage",
            size=Size.gibibytes(200),
            storage_class_name="thin",
            access_mode=PersistentVolumeAccessMode.READ_WRITE_ONCE,
        ),
    )

    existing = RegistryChart(app, "existing-pvc", platform=Platform.NUTANIX)
    registry_of(
        existing,
        RegistryStorage.existing_pvc(
            existing,
            "storage",
            claim=PersistentVolumeClaim.from_claim_name(existing, "claim", "images"),
            access_mode=PersistentVolumeAccessMode.READ_WRITE_MANY,
        ),
    )

    empty_dir = RegistryChart(app, "empty-dir", platform=Platform.NONE)
    registry_of(
        empty_dir,
        RegistryStorage.empty_dir(
            empty_dir,
            "storage",
            management_state=StorageManagementState.UNMANAGED,
            acknowledge={"IR502": "lives for one test run"},
        ),
    )

    bucket_claim = RegistryChart(app, "bucket-claim", platform=Platform.BARE_METAL)
    claimed = RegistryStorage.bucket_claim(
        bucket_claim,
        "storage",
        bucket_name="layers",
        storage_class_name=BucketStorageClass.NOOBAA,
        endpoint_host="s3.apps.example.com",
        additional_config={"maxSize": "2G", "maxObjects": "1000"},
    )
    StorageCredentials.bucket_claim(bucket_claim, "credentials", storage=claimed)
    registry_of(bucket_claim, claimed)


def registry_of(chart: RegistryChart, storage: RegistryStorage) -> None:
    ImageRegistry(chart, "registry", storage=storage)
