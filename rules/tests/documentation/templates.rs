//! The provisioning templates of the developer guide of `AWS IoT` as plain data, for every suite that evaluates
//! templates. Source: pages "Provisioning templates", "Just-in-time provisioning" and "Provisioning devices that don't
//! have device certificates using fleet provisioning", editions of 2020 to 2025.
#![allow(dead_code, reason = "each suite uses its part")]

/// "Template example for JITP and bulk registration", with a CSR. As in the editions up to 2022 the thing has no name.
pub(crate) const BULK_CSR: &str = r#"{
    "Parameters" : {
        "SerialNumber" : {"Type" : "String"},
        "Location" : {"Type" : "String", "Default" : "WA"},
        "CSR" : {"Type" : "String"}
    },
    "Resources" : {
        "thing" : {
            "Type" : "AWS::IoT::Thing",
            "Properties" : {
                "AttributePayload" : { "version" : "v1", "serialNumber" :  {"Ref" : "SerialNumber"}},
                "ThingTypeName" :  "lightBulb-versionA",
                "ThingGroups" : ["v1-lightbulbs", {"Ref" : "Location"}]
            }
        },
        "certificate" : {
            "Type" : "AWS::IoT::Certificate",
            "Properties" : {
                "CertificateSigningRequest": {"Ref" : "CSR"},
                "Status" : "ACTIVE"
            }
        },
        "policy" : {
            "Type" : "AWS::IoT::Policy",
            "Properties" : {
                "PolicyDocument" : "{ \"Version\": \"2012-10-17\", \"Statement\": [{ \"Effect\": \"Allow\", \"Action\":[\"iot:Publish\"], \"Resource\": [\"arn:aws:iot:us-east-1:123456789012:topic/foo/bar\"] }] }"
            }
        }
    }
}"#;

/// "Certificate resources": the three ways, of which BULK_CSR is the first.
pub(crate) const CERTIFICATE_BY_ID: &str = r#""CertificateId": {"Ref" : "CertificateId"}"#;
/// The third way: the certificate itself with that of its CA.
pub(crate) const CERTIFICATE_BY_PEM: &str =
    r#""CACertificatePem": {"Ref" : "CACertificatePem"}, "CertificatePem": {"Ref" : "CertificatePem"}"#;

/// "Just-in-time provisioning", the sample template.
pub(crate) const JITP: &str = r#"{
    "Parameters" : {
        "AWS::IoT::Certificate::CommonName": {"Type": "String"},
        "AWS::IoT::Certificate::SerialNumber": {"Type": "String"},
        "AWS::IoT::Certificate::Country": {"Type": "String"},
        "AWS::IoT::Certificate::Id": {"Type": "String"}
    },
    "Resources": {
        "thing": {
            "Type": "AWS::IoT::Thing",
            "Properties": {
                "ThingName": {"Ref": "AWS::IoT::Certificate::CommonName"},
                "AttributePayload": {
                    "version": "v1",
                    "serialNumber": {"Ref": "AWS::IoT::Certificate::SerialNumber"}
                },
                "ThingTypeName": "lightBulb-versionA",
                "ThingGroups": ["v1-lightbulbs", {"Ref": "AWS::IoT::Certificate::Country"}]
            },
            "OverrideSettings": {
                "AttributePayload": "MERGE",
                "ThingTypeName": "REPLACE",
                "ThingGroups": "DO_NOTHING"
            }
        },
        "certificate": {
            "Type": "AWS::IoT::Certificate",
            "Properties": {
                "CertificateId": {"Ref": "AWS::IoT::Certificate::Id"},
                "Status": "ACTIVE"
            },
            "OverrideSettings": {"Status": "DO_NOTHING"}
        },
        "policy": {
            "Type": "AWS::IoT::Policy",
            "Properties": {
                "PolicyDocument": "{ \"Version\": \"2012-10-17\", \"Statement\": [{ \"Effect\": \"Allow\", \"Action\":[\"iot:Publish\"], \"Resource\": [\"arn:aws:iot:us-east-1:123456789012:topic\/foo\/bar\"] }] }"
            }
        }
    }
}"#;

/// "Using pre-provisioning hooks", edition of 2025: the fleet provisioning example with a thing name, and with a Ref to
/// a parameter that it does not declare. The page "Fleet provisioning template example" has the same otherwise, and
/// declares it.
pub(crate) const FLEET: &str = r#"{
    "Parameters" : {
        "DeviceLocation": {
            "Type": "String"
        }
    },
    "Mappings": {
        "LocationTable": {
            "Seattle": {
                "LocationUrl": "https://example.aws"
            }
        }
    },
    "Resources" : {
        "thing" : {
            "Type" : "AWS::IoT::Thing",
            "Properties" : {
                "AttributePayload" : {
                    "version" : "v1",
                    "serialNumber" : "serialNumber"
                },
                "ThingName" : {"Fn::Join":["",["ThingPrefix_",{"Ref":"SerialNumber"}]]},
                "ThingTypeName" : {"Fn::Join":["",["ThingTypePrefix_",{"Ref":"SerialNumber"}]]},
                "ThingGroups" : ["widgets", "WA"],
                "BillingGroup": "BillingGroup"
            },
            "OverrideSettings" : {
                "AttributePayload" : "MERGE",
                "ThingTypeName" : "REPLACE",
                "ThingGroups" : "DO_NOTHING"
            }
        },
        "certificate" : {
            "Type" : "AWS::IoT::Certificate",
            "Properties" : {
                "CertificateId": {"Ref": "AWS::IoT::Certificate::Id"},
                "Status" : "Active",
                "ThingPrincipalType" : "EXCLUSIVE_THING"
            }
        },
        "policy" : {
            "Type" : "AWS::IoT::Policy",
            "Properties" : {
                "PolicyDocument" : {
                    "Version": "2012-10-17",
                    "Statement": [{
                        "Effect": "Allow",
                        "Action":["iot:Publish"],
                        "Resource": ["arn:aws:iot:us-east-1:504350838278:topic/foo/bar"]
                    }]
                }
            }
        }
    },
    "DeviceConfiguration": {
        "FallbackUrl": "https://www.example.com/test-site",
        "LocationUrl": {
            "Fn::FindInMap": ["LocationTable",{"Ref": "DeviceLocation"}, "LocationUrl"]}
    }
}"#;

/// FLEET with what it forgets.
pub(crate) fn fleet() -> String {
    FLEET.replacen("\"Parameters\" : {", "\"Parameters\" : {\"SerialNumber\": {\"Type\": \"String\"},", 1)
}

/// BULK_CSR with a thing name, as editions since 2022 have it.
pub(crate) fn bulk() -> String {
    BULK_CSR
        .replacen("\"Parameters\" : {", "\"Parameters\" : {\"ThingName\" : {\"Type\" : \"String\"},", 1)
        .replacen(
            "\"AttributePayload\"",
            "\"ThingName\" : {\"Ref\" : \"ThingName\"}, \"AttributePayload\"",
            1,
        )
}
