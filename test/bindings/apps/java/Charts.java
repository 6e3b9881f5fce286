package rich;

import io.github.cdk8s_openshift_image_registry.AlibabaOssStorageProps;
import io.github.cdk8s_openshift_image_registry.AzureBlobStorageProps;
import io.github.cdk8s_openshift_image_registry.AzureCloudName;
import io.github.cdk8s_openshift_image_registry.BucketClaimCredentialsProps;
import io.github.cdk8s_openshift_image_registry.BucketClaimStorageProps;
import io.github.cdk8s_openshift_image_registry.BucketStorageClass;
import io.github.cdk8s_openshift_image_registry.CloudFrontOptions;
import io.github.cdk8s_openshift_image_registry.EmptyDirStorageProps;
import io.github.cdk8s_openshift_image_registry.ExistingPvcStorageProps;
import io.github.cdk8s_openshift_image_registry.GcsStorageProps;
import io.github.cdk8s_openshift_image_registry.IbmCosStorageProps;
import io.github.cdk8s_openshift_image_registry.ImageRegistry;
import io.github.cdk8s_openshift_image_registry.OssEndpointAccessibility;
import io.github.cdk8s_openshift_image_registry.Platform;
import io.github.cdk8s_openshift_image_registry.PvcStorageProps;
import io.github.cdk8s_openshift_image_registry.RegistryChart;
import io.github.cdk8s_openshift_image_registry.RegistryStorage;
import io.github.cdk8s_openshift_image_registry.Release;
import io.github.cdk8s_openshift_image_registry.S3StorageProps;
import io.github.cdk8s_openshift_image_registry.StorageCredentials;
import io.github.cdk8s_openshift_image_registry.StorageManagementState;
import io.github.cdk8s_openshift_image_registry.SwiftStorageProps;
import java.util.Map;
import org.cdk8s.App;
import org.cdk8s.Duration;
import org.cdk8s.Size;
import org.cdk8s.plus28.ConfigMap;
import org.cdk8s.plus28.PersistentVolumeAccessMode;
import org.cdk8s.plus28.PersistentVolumeClaim;
import org.cdk8s.plus28.Secret;

/** The charts of each storage. */
final class Charts {
    private Charts() {}

    static void storages(App app) {
        RegistryChart s3 = chartOn(app, "s3", Platform.AWS);
        registryOf(s3, RegistryStorage.s3(s3, "storage", S3StorageProps.builder()
                .bucket("layers")
                .region("eu-central-1")
                .endpoint("https://s3.example.com")
                .chunkSize(Size.mebibytes(64))
                .encrypt(true)
                .trustedCaConfigMap(ConfigMap.fromConfigMapName(s3, "ca", "s3-ca"))
                .build()));

        RegistryChart cloudFront = chartOn(app, "cloudfront", Platform.AWS);
        registryOf(cloudFront, RegistryStorage.s3(cloudFront, "storage", S3StorageProps.builder()
                .bucket("layers")
                .region("eu-central-1")
                .cloudFront(CloudFrontOptions.builder()
                        .baseUrl("https://d111111abcdef8.cloudfront.net")
                        .keyPairId("K2JCJMDEHXQW5F")
                        .privateKeySecret(Secret.fromSecretName(cloudFront, "signing-key", "signing-key"))
                        .duration(Duration.minutes(5))
                        .build())
                .build()));

        RegistryChart gcs = chartOn(app, "gcs", Platform.GCP);
        registryOf(gcs, RegistryStorage.gcs(gcs, "storage", GcsStorageProps.builder()
                .bucket("layers").region("europe-west3").projectId("p").build()));

        RegistryChart azure = chartOn(app, "azure", Platform.AZURE);
        registryOf(azure, RegistryStorage.azureBlob(azure, "storage", AzureBlobStorageProps.builder()
                .accountName("layers").container("images").cloudName(AzureCloudName.PUBLIC).build()));

        RegistryChart swift = chartOn(app, "swift", Platform.OPENSTACK_SWIFT);
        registryOf(swift, RegistryStorage.swift(swift, "storage", SwiftStorageProps.builder()
                .container("layers").authVersion(3).domain("d").build()));

        RegistryChart ibmCos = chartOn(app, "ibm-cos", Platform.IBM_CLOUD);
        registryOf(ibmCos, RegistryStorage.ibmCos(ibmCos, "storage", IbmCosStorageProps.builder()
                .bucket("layers").location("eu-de").build()));

        RegistryChart oss = RegistryChart.Builder.create(app, "oss")
                .platform(Platform.ALIBABA_CLOUD).release(Release.V4_16).build();
        registryOf(oss, RegistryStorage.alibabaOss(oss, "storage", AlibabaOssStorageProps.builder()
                .bucket("layers")
                .region("eu-central-1")
                .endpointAccessibility(OssEndpointAccessibility.PUBLIC)
                .build()));

        RegistryChart pvc = chartOn(app, "pvc", Platform.VSPHERE);
        registryOf(pvc, RegistryStorage.pvc(pvc, "storage", PvcStorageProps.builder()
                .size(Size.gibibytes(200))
                .storageClassName("thin")
                .accessMode(PersistentVolumeAccessMode.READ_WRITE_ONCE)
                .build()));

        RegistryChart existing = chartOn(app, "existing-pvc", Platform.NUTANIX);
        registryOf(existing, RegistryStorage.existingPvc(existing, "storage", ExistingPvcStorageProps.builder()
                .claim(PersistentVolumeClaim.fromClaimName(existing, "claim", "images"))
                .accessMode(PersistentVolumeAccessMode.READ_WRITE_MANY)
                .build()));

        RegistryChart emptyDir = chartOn(app, "empty-dir", Platform.NONE);
        registryOf(emptyDir, RegistryStorage.emptyDir(emptyDir, "storage", EmptyDirStorageProps.builder()
                .managementState(StorageManagementState.UNMANAGED)
                .acknowledge(Map.of("IR502", "lives for one test run"))
                .build()));

        RegistryChart bucketClaim = chartOn(app, "bucket-claim", Platform.BARE_METAL);
        RegistryStorage claimed = RegistryStorage.bucketClaim(bucketClaim, "storage", BucketClaimStorageProps.builder()
                .bucketName("layers")
                .storageClassName(BucketStorageClass.NOOBAA)
                .endpointHost("s3.apps.example.com")
                .additionalConfig(Map.of("maxSize", "2G", "maxObjects", "1000"))
                .build());
        StorageCredentials.bucketClaim(bucketClaim, "credentials", BucketClaimCredentialsProps.builder()
                .storage(claimed).build());
        registryOf(bucketClaim, claimed);
    }

    static RegistryChart chartOn(App app, String id, Platform platform) {
        return RegistryChart.Builder.create(app, id).platform(platform).build();
    }

    static void registryOf(RegistryChart chart, RegistryStorage storage) {
        ImageRegistry.Builder.create(chart, "registry").storage(storage).build();
    }
}
