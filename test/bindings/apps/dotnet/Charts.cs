using Cdk8s.OpenShiftImageRegistry;
using Org.Cdk8s;
using Org.Cdk8s.Plus28;

/// <summary>The charts of each storage.</summary>
static class Charts
{
    public static void Storages(App app)
    {
        var s3 = ChartOn(app, "s3", Platform.AWS);
        RegistryOf(s3, RegistryStorage.S3(s3, "storage", new S3StorageProps
        {
            Bucket = "layers",
            Region = "eu-central-1",
            Endpoint = "https://s3.example.com",
            ChunkSize = Size.Mebibytes(64),
            Encrypt = true,
            TrustedCaConfigMap = ConfigMap.FromConfigMapName(s3, "ca", "s3-ca"),
        }));

        var cloudFront = ChartOn(app, "cloudfront", Platform.AWS);
        RegistryOf(cloudFront, RegistryStorage.S3(cloudFront, "storage", new S3StorageProps
        {
            Bucket = "layers",
            Region = "eu-central-1",
            CloudFront = new CloudFrontOptions
            {
                BaseUrl = "https://d111111abcdef8.cloudfront.net",
                KeyPairId = "K2JCJMDEHXQW5F",
                PrivateKeySecret = Secret.FromSecretName(cloudFront, "signing-key", "signing-key"),
                Duration = Duration.Minutes(5),
            },
        }));

        var gcs = ChartOn(app, "gcs", Platform.GCP);
        RegistryOf(gcs, RegistryStorage.Gcs(gcs, "storage", new GcsStorageProps
        {
            Bucket = "layers",
            Region = "europe-west3",
            ProjectId = "p",
        }));

        var azure = ChartOn(app, "azure", Platform.AZURE);
        RegistryOf(azure, RegistryStorage.AzureBlob(azure, "storage", new AzureBlobStorageProps
        {
            AccountName = "layers",
            Container = "images",
            CloudName = AzureCloudName.PUBLIC,
        }));

        var swift = ChartOn(app, "swift", Platform.OPENSTACK_SWIFT);
        RegistryOf(swift, RegistryStorage.Swift(swift, "storage", new SwiftStorageProps
        {
            Container = "layers",
            AuthVersion = 3,
            Domain = "d",
        }));

        var ibmCos = ChartOn(app, "ibm-cos", Platform.IBM_CLOUD);
        RegistryOf(ibmCos, RegistryStorage.IbmCos(ibmCos, "storage", new IbmCosStorageProps
        {
            Bucket = "layers",
            Location = "eu-de",
        }));

        var oss = new RegistryChart(app, "oss", new RegistryChartProps
        {
            Platform = Platform.ALIBABA_CLOUD,
            Release = Release.V4_16,
        });
        RegistryOf(oss, RegistryStorage.AlibabaOss(oss, "storage", new AlibabaOssStorageProps
        {
            Bucket = "layers",
            Region = "eu-central-1",
            EndpointAccessibility = OssEndpointAccessibility.PUBLIC,
        }));

        var pvc = ChartOn(app, "pvc", Platform.VSPHERE);
        RegistryOf(pvc, RegistryStorage.Pvc(pvc, "storage", new PvcStorageProps
        {
            Size = Size.Gibibytes(200),
            StorageClassName = "thin",
            AccessMode = PersistentVolumeAccessMode.READ_WRITE_ONCE,
        }));

        var existing = ChartOn(app, "existing-pvc", Platform.NUTANIX);
        RegistryOf(existing, RegistryStorage.ExistingPvc(existing, "storage", new ExistingPvcStorageProps
        {
            Claim = PersistentVolumeClaim.FromClaimName(existing, "claim", "images"),
            AccessMode = PersistentVolumeAccessMode.READ_WRITE_MANY,
        }));

        var emptyDir = ChartOn(app, "empty-dir", Platform.NONE);
        RegistryOf(emptyDir, RegistryStorage.EmptyDir(emptyDir, "storage", new EmptyDirStorageProps
        {
            ManagementState = StorageManagementState.UNMANAGED,
            Acknowledge = new Dictionary<string, string> { ["IR502"] = "lives for one test run" },
        }));

        var bucketClaim = ChartOn(app, "bucket-claim", Platform.BARE_METAL);
        var claimed = RegistryStorage.BucketClaim(bucketClaim, "storage", new BucketClaimStorageProps
        {
            BucketName = "layers",
            StorageClassName = BucketStorageClass.NOOBAA,
            EndpointHost = "s3.apps.example.com",
            AdditionalConfig = new Dictionary<string, string> { ["maxSize"] = "2G", ["maxObjects"] = "1000" },
        });
        StorageCredentials.BucketClaim(bucketClaim, "credentials", new BucketClaimCredentialsProps { Storage = claimed });
        RegistryOf(bucketClaim, claimed);
    }

    public static RegistryChart ChartOn(App app, string id, Platform platform) =>
        new RegistryChart(app, id, new RegistryChartProps { Platform = platform });

    public static void RegistryOf(RegistryChart chart, RegistryStorage storage) =>
        new ImageRegistry(chart, "registry", new ImageRegistryProps { Storage = storage });
}
