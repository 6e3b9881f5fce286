package main

import (
	"github.com/aws/jsii-runtime-go"
	registry "github.com/cdk8s-openshift-image-registry/cdk8s-openshift-image-registry-go/imageregistry"
	"github.com/cdk8s-team/cdk8s-core-go/cdk8s/v2"
	"github.com/cdk8s-team/cdk8s-plus-go/cdk8splus28/v2"
)

// The charts of each storage.
func storages(app cdk8s.App) {
	s3 := chartOn(app, "s3", registry.Platform_AWS)
	caMap := cdk8splus28.ConfigMap_FromConfigMapName(s3, jsii.String("ca"), jsii.String("s3-ca"))
	registryOf(s3, registry.RegistryStorage_S3(s3, jsii.String("storage"), &registry.S3StorageProps{
		Bucket:             jsii.String("layers"),
		Region:             jsii.String("eu-central-1"),
		Endpoint:           jsii.String("https://s3.example.com"),
		ChunkSize:          cdk8s.Size_Mebibytes(jsii.Number(64)),
		Encrypt:            jsii.Bool(true),
		TrustedCaConfigMap: caMap,
	}))

	cloudFront := chartOn(app, "cloudfront", registry.Platform_AWS)
	key := cdk8splus28.Secret_FromSecretName(cloudFront, jsii.String("signing-key"), jsii.String("signing-key"))
	registryOf(cloudFront, registry.RegistryStorage_S3(cloudFront, jsii.String("storage"), &registry.S3StorageProps{
		Bucket: jsii.String("layers"),
		Region: jsii.String("eu-central-1"),
		CloudFront: &registry.CloudFrontOptions{
			BaseUrl:          jsii.String("https://d111111abcdef8.cloudfront.net"),
			KeyPairId:        jsii.String("K2JCJMDEHXQW5F"),
			PrivateKeySecret: key,
			Duration:         cdk8s.Duration_Minutes(jsii.Number(5)),
		},
	}))

	gcs := chartOn(app, "gcs", registry.Platform_GCP)
	registryOf(gcs, registry.RegistryStorage_Gcs(gcs, jsii.String("storage"), &registry.GcsStorageProps{
		Bucket: jsii.String("layers"), Region: jsii.String("europe-west3"), ProjectId: jsii.String("p"),
	}))

	azure := chartOn(app, "azure", registry.Platform_AZURE)
	registryOf(azure, registry.RegistryStorage_AzureBlob(azure, jsii.String("storage"), &registry.AzureBlobStorageProps{
		AccountName: jsii.String("layers"), Container: jsii.String("images"), CloudName: registry.AzureCloudName_PUBLIC,
	}))

	swift := chartOn(app, "swift", registry.Platform_OPENSTACK_SWIFT)
	registryOf(swift, registry.RegistryStorage_Swift(swift, jsii.String("storage"), &registry.SwiftStorageProps{
		Container: jsii.String("layers"), AuthVersion: jsii.Number(3), Domain: jsii.String("d"),
	}))

	ibmCos := chartOn(app, "ibm-cos", registry.Platform_IBM_CLOUD)
	registryOf(ibmCos, registry.RegistryStorage_IbmCos(ibmCos, jsii.String("storage"), &registry.IbmCosStorageProps{
		Bucket: jsii.String("layers"), Location: jsii.String("eu-de"),
	}))

	oss := registry.NewRegistryChart(app, jsii.String("oss"), &registry.RegistryChartProps{
		Platform: registry.Platform_ALIBABA_CLOUD, Release: registry.Release_V4_16,
	})
	registryOf(oss, registry.RegistryStorage_AlibabaOss(oss, jsii.String("storage"), &registry.AlibabaOssStorageProps{
		Bucket:                jsii.String("layers"),
		Region:                jsii.String("eu-central-1"),
		EndpointAccessibility: registry.OssEndpointAccessibility_PUBLIC,
	}))

	pvc := chartOn(app, "pvc", registry.Platform_VSPHERE)
	registryOf(pvc, registry.RegistryStorage_Pvc(pvc, jsii.String("storage"), &registry.PvcStorageProps{
		Size:             cdk8s.Size_Gibibytes(jsii.Number(200)),
		StorageClassName: jsii.String("thin"),
		AccessMode:       cdk8splus28.PersistentVolumeAccessMode_READ_WRITE_ONCE,
	}))

	existing := chartOn(app, "existing-pvc", registry.Platform_NUTANIX)
	claim := cdk8splus28.PersistentVolumeClaim_FromClaimName(existing, jsii.String("claim"), jsii.String("images"))
	registryOf(existing, registry.RegistryStorage_ExistingPvc(existing, jsii.String("storage"), &registry.ExistingPvcStorageProps{
		Claim: claim, AccessMode: cdk8splus28.PersistentVolumeAccessMode_READ_WRITE_MANY,
	}))

	emptyDir := chartOn(app, "empty-dir", registry.Platform_NONE)
	registryOf(emptyDir, registry.RegistryStorage_EmptyDir(emptyDir, jsii.String("storage"), &registry.EmptyDirStorageProps{
		ManagementState: registry.StorageManagementState_UNMANAGED,
		Acknowledge:     strings(map[string]string{"IR502": "lives for one test run"}),
	}))

	bucketClaim := chartOn(app, "bucket-claim", registry.Platform_BARE_METAL)
	claimed := registry.RegistryStorage_BucketClaim(bucketClaim, jsii.String("storage"), &registry.BucketClaimStorageProps{
		BucketName:       jsii.String("layers"),
		StorageClassName: registry.BucketStorageClass_NOOBAA(),
		EndpointHost:     jsii.String("s3.apps.example.com"),
		AdditionalConfig: strings(map[string]string{"maxSize": "2G", "maxObjects": "1000"}),
	})
	registry.StorageCredentials_BucketClaim(bucketClaim, jsii.String("credentials"), &registry.BucketClaimCredentialsProps{
		Storage: claimed,
	})
	registryOf(bucketClaim, claimed)
}

func chartOn(app cdk8s.App, id string, platform registry.Platform) registry.RegistryChart {
	return registry.NewRegistryChart(app, jsii.String(id), &registry.RegistryChartProps{Platform: platform})
}

func registryOf(chart registry.RegistryChart, storage registry.RegistryStorage) {
	registry.NewImageRegistry(chart, jsii.String("registry"), &registry.ImageRegistryProps{Storage: storage})
}

func strings(values map[string]string) *map[string]*string {
	pointers := map[string]*string{}
	for name, value := range values {
		pointers[name] = jsii.String(value)
	}
	return &pointers
}
