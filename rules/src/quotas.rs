//! AWS's default request rates per account and Region, one row per operation, with the Service Quotas codes.
//! The values are the public defaults of us-east-1 (Service Quotas dumps of 2024 to 2026; the general reference's
//! tables): some Regions are lower and accounts may have been raised, so a live value beats this table.

use std::fmt;

/// What an operation counts as when no default is published for it, in calls per second.
pub const UNLISTED_PER_SECOND: u32 = 10;

/// The service code under which Service Quotas files a rate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Service {
    /// `iotcore`: registry, certificates, policies, provisioning, messaging.
    Core,
    /// `iot`: Device Management, that is jobs, fleet indexing, tunnels, streams, over-the-air updates, commands.
    Management,
}

impl Service {
    /// The `ServiceCode` for the Service Quotas calls.
    pub fn code(self) -> &'static str {
        match self {
            Self::Core => "iotcore",
            Self::Management => "iot",
        }
    }
}

impl fmt::Display for Service {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// The default rate of one operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rate {
    /// The operation, for example `CreateThing`. Operations of other planes carry a prefix (`iot-jobs-data:…`,
    /// `FleetProvisioningMQTT:…`, `iot-devicemgmt:…`), two that share one quota are joined with `+`.
    pub operation: &'static str,
    /// Calls per second, or `None` where AWS publishes a quota code but no default.
    pub per_second: Option<u32>,
    /// The Service Quotas code, or `None` where none is known.
    pub quota_code: Option<&'static str>,
    /// Where Service Quotas files it. Told from the operation's area, not from a published list.
    pub service: Service,
}

impl Rate {
    /// Calls per second to plan with: the published default, else [`UNLISTED_PER_SECOND`].
    pub fn planned(&self) -> u32 {
        self.per_second.unwrap_or(UNLISTED_PER_SECOND)
    }
}

/// The default rate of an operation, or `None` for one that the table lacks.
pub fn default_rate(operation: &str) -> Option<Rate> {
    let at = TABLE.binary_search_by(|row| row.operation.cmp(operation)).ok()?;
    TABLE.get(at).copied()
}

/// Calls per second to plan with for any operation: its default, else [`UNLISTED_PER_SECOND`].
pub fn planned_per_second(operation: &str) -> u32 {
    default_rate(operation).map_or(UNLISTED_PER_SECOND, |rate| rate.planned())
}

/// The row that Service Quotas files under this code.
pub fn by_code(code: &str) -> Option<Rate> {
    TABLE.iter().find(|row| row.quota_code == Some(code)).copied()
}

/// Every row of the table, sorted by operation.
pub fn all() -> &'static [Rate] {
    &TABLE
}

/// A row; a rate of 0 stands for "not published", an empty code for "not known".
const fn row(operation: &'static str, per_second: u32, code: &'static str, service: Service) -> Rate {
    Rate {
        operation,
        per_second: if per_second == 0 { None } else { Some(per_second) },
        quota_code: if code.is_empty() { None } else { Some(code) },
        service,
    }
}

use Service::{Core, Management};

static TABLE: [Rate; 182] = [
    row("AcceptCertificateTransfer", 10, "L-136C6B71", Core),
    row("AddThingToBillingGroup", 60, "L-1F4BE39E", Core),
    row("AddThingToThingGroup", 100, "L-2904683A", Core),
    row("AssociateTargetsWithJob", 10, "L-D7A534B0", Management),
    row("AssumeRoleWithCertificate", 100, "L-DA868E55", Core),
    row("AttachPolicy", 15, "L-CA7D4E3E", Core),
    row("AttachPrincipalPolicy", 15, "L-81689EEF", Core),
    row("AttachThingPrincipal", 100, "L-F64D1AA6", Core),
    row("CancelCertificateTransfer", 10, "L-14E3C32E", Core),
    row("CancelJob", 10, "L-DEC656C5", Management),
    row("CancelJobExecution", 10, "L-5D01DB62", Management),
    row("ClearDefaultAuthorizer", 10, "L-5BDDC7FE", Core),
    row("CloseTunnel", 1, "L-4C86F053", Management),
    row("CreateAuthorizer", 10, "", Core),
    row("CreateBillingGroup", 25, "L-F2D09BC8", Core),
    row("CreateCertificateFromCsr", 15, "L-01BCDDCA", Core),
    row("CreateCertificateProvider", 0, "L-EF8DF306", Core),
    row("CreateCommand", 0, "L-AE161BC5", Management),
    row("CreateDynamicThingGroup", 5, "L-7E0F5745", Core),
    row("CreateJob", 10, "L-23F244D4", Management),
    row("CreateJobTemplate", 10, "L-224318E9", Management),
    row("CreateKeysAndCertificate", 10, "L-40B55430", Core),
    row("CreateOTAUpdate", 10, "L-EFEC7F9B", Management),
    row("CreatePolicy", 10, "L-1B2EEF52", Core),
    row("CreatePolicyVersion", 10, "L-BD4A365E", Core),
    row("CreateProvisioningClaim", 10, "L-33A2AE15", Core),
    row("CreateProvisioningTemplate", 0, "L-0DF9E6AC", Core),
    row("CreateProvisioningTemplateVersion", 0, "L-7C43D13A", Core),
    row("CreateRoleAlias", 10, "L-E892E94A", Core),
    row("CreateStream", 15, "L-86E241A6", Management),
    row("CreateThing", 100, "L-64CBACAC", Core),
    row("CreateThingGroup", 25, "L-512F449C", Core),
    row("CreateThingType", 15, "L-8650816F", Core),
    row("DeleteAuthorizer", 10, "", Core),
    row("DeleteBillingGroup", 15, "L-6C20C764", Core),
    row("DeleteCACertificate", 10, "L-944099F0", Core),
    row("DeleteCertificate", 10, "L-EEB8F0B1", Core),
    row("DeleteCommand", 0, "L-1F770514", Management),
    row("DeleteCommandExecution", 0, "L-58D26E10", Management),
    row("DeleteDynamicThingGroup", 5, "L-9DF61146", Core),
    row("DeleteJob", 10, "L-46C255C8", Management),
    row("DeleteJobExecution", 10, "L-4AB367B4", Management),
    row("DeleteJobTemplate", 10, "L-99780C4B", Management),
    row("DeleteOTAUpdate", 5, "L-FCC8A955", Management),
    row("DeletePolicy", 10, "L-58129C66", Core),
    row("DeletePolicyVersion", 10, "L-2990EF9F", Core),
    row("DeleteProvisioningTemplate", 10, "L-066C37B5", Core),
    row("DeleteProvisioningTemplateVersion", 0, "L-307251B7", Core),
    row("DeleteRegistrationCode", 10, "L-D5D09DC2", Core),
    row("DeleteRoleAlias", 10, "L-22E81A4A", Core),
    row("DeleteStream", 15, "L-4BB13F2B", Management),
    row("DeleteThing", 100, "L-889800F7", Core),
    row("DeleteThingGroup", 15, "L-FCAB1AF4", Core),
    row("DeleteThingType", 15, "L-CFBDB489", Core),
    row("DeprecateThingType", 15, "L-7F1DBFAE", Core),
    row("DescribeAuthorizer", 10, "L-19FEFCAA", Core),
    row("DescribeBillingGroup", 100, "L-23DF46E7", Core),
    row("DescribeCACertificate", 10, "L-E72BB356", Core),
    row("DescribeCertificate", 10, "L-FC864907", Core),
    row("DescribeCertificateTag", 10, "L-7E496DB6", Core),
    row("DescribeDefaultAuthorizer", 10, "L-A34ABBD3", Core),
    row("DescribeDomainConfiguration", 10, "L-7027E8DD", Core),
    row("DescribeEventConfigurations", 10, "L-AC832B8A", Core),
    row("DescribeIndex", 10, "L-23B1CFB2", Management),
    row("DescribeJob", 10, "L-609D00CE", Management),
    row("DescribeJobExecution", 10, "L-B731A266", Management),
    row("DescribeJobTemplate", 10, "L-D3020048", Management),
    row("DescribeProvisioningTemplate", 10, "L-261C415C", Core),
    row("DescribeProvisioningTemplateVersion", 10, "L-35130141", Core),
    row("DescribeRoleAlias", 10, "L-82706932", Core),
    row("DescribeStream", 15, "L-F288A443", Management),
    row("DescribeThing", 350, "L-0EF0F5EE", Core),
    row("DescribeThingGroup", 100, "L-52E1E197", Core),
    row("DescribeThingRegistrationTask", 10, "L-4673EACA", Core),
    row("DescribeThingType", 100, "L-DDCF8E97", Core),
    row("DescribeTunnel", 10, "L-382CCFC0", Management),
    row("DetachPolicy", 15, "L-EC88D510", Core),
    row("DetachPrincipalPolicy", 15, "L-A20A8794", Core),
    row("DetachThingPrincipal", 100, "L-B5EE4A16", Core),
    row("FleetProvisioningMQTT:CreateCertificateFromCsr", 20, "L-83161BB8", Core),
    row("FleetProvisioningMQTT:CreateKeysAndCertificate", 10, "L-CAFFCA46", Core),
    row("FleetProvisioningMQTT:RegisterThing", 10, "L-B2BBBD8C", Core),
    row("GetBucketsAggregation", 15, "", Management),
    row("GetCardinality", 15, "L-B359270D", Management),
    row("GetCommand", 0, "L-A7724468", Management),
    row("GetCommandExecution", 0, "L-68091094", Management),
    row("GetEffectivePolicies", 5, "L-CE45290D", Core),
    row("GetIndexingConfiguration", 20, "L-4F362163", Management),
    row("GetJobDocument", 10, "L-86FC5D66", Management),
    row("GetOTAUpdate", 15, "L-74CF42C0", Management),
    row("GetPercentiles", 15, "L-4627F3A5", Management),
    row("GetPolicy", 10, "L-5CE9072D", Core),
    row("GetPolicyVersion", 15, "L-1FE17093", Core),
    row("GetRegistrationCode", 10, "L-83705EE2", Core),
    row("GetRetainedMessage", 500, "L-1243AB32", Core),
    row("GetStatistics", 15, "L-090EA78D", Management),
    row("GetThingConnectivityData", 0, "L-48D98BA3", Management),
    row("ListAttachedPolicies", 15, "L-B2DA2A45", Core),
    row("ListAuthorizers", 10, "L-9BF00264", Core),
    row("ListBillingGroups", 10, "L-BB923BC2", Core),
    row("ListCACertificates", 10, "L-15185D92", Core),
    row("ListCertificates", 10, "L-97DA2C60", Core),
    row("ListCertificatesByCA", 10, "L-5A0AFD83", Core),
    row("ListCommandExecutions", 0, "L-CCBF5835", Management),
    row("ListCommands", 0, "L-13A0BCCB", Management),
    row("ListDomainConfigurations", 10, "L-4BDBE56D", Core),
    row("ListIndices", 5, "L-C0894219", Management),
    row("ListJobExecutionsForJob", 10, "L-9CCB5F90", Management),
    row("ListJobExecutionsForThing", 10, "L-10F35433", Management),
    row("ListJobTemplates", 10, "L-59178860", Management),
    row("ListJobs", 10, "L-145FD0E6", Management),
    row("ListMetricValues", 15, "L-DC1637B1", Management),
    row("ListOTAUpdates", 15, "L-6A50FCE7", Management),
    row("ListOutgoingCertificates", 10, "L-56AB20B6", Core),
    row("ListPolicies", 10, "L-2B86A5A0", Core),
    row("ListPolicyPrincipals", 10, "L-073010AA", Core),
    row("ListPolicyVersions", 10, "L-E67DF416", Core),
    row("ListPrincipalPolicies", 15, "L-129466FE", Core),
    row("ListPrincipalThings", 10, "L-C481616A", Core),
    row("ListPrincipalThingsV2", 0, "L-ED45A70B", Core),
    row("ListProvisioningTemplateVersions", 10, "L-80CBA176", Core),
    row("ListProvisioningTemplates", 10, "L-53E8A280", Core),
    row("ListRetainedMessages", 10, "L-0AA974E3", Core),
    row("ListRoleAliases", 10, "L-F22E433B", Core),
    row("ListStreams", 15, "L-4026757A", Management),
    row("ListTagsForResource", 10, "L-D127B7BE", Core),
    row("ListTargetsForPolicy", 10, "L-D7C50543", Core),
    row("ListThingGroups", 10, "L-1E5260D6", Core),
    row("ListThingGroupsForThing", 100, "L-75F129AD", Core),
    row("ListThingPrincipals", 20, "L-FC3EF4D9", Core),
    row("ListThingPrincipalsV2", 0, "L-00ACEBE9", Core),
    row("ListThingRegistrationTaskReports", 10, "L-51D1E673", Core),
    row("ListThingRegistrationTasks", 10, "L-B2CCE1DE", Core),
    row("ListThingTypes", 10, "L-F9EBF527", Core),
    row("ListThings", 10, "L-57AAC135", Core),
    row("ListThingsInBillingGroup", 25, "L-E8797DCC", Core),
    row("ListThingsInThingGroup", 25, "L-D33FD5F9", Core),
    row("ListTunnels", 10, "L-B7CAF86D", Management),
    row("OpenTunnel", 1, "L-E72C1C85", Management),
    row("RegisterCACertificate", 10, "L-B3AC62F0", Core),
    row("RegisterCertificate", 10, "L-8C0011A3", Core),
    row("RegisterCertificateWithoutCA", 10, "L-4671C7C8", Core),
    row("RegisterThing", 10, "L-C0B2EF8B", Core),
    row("RejectCertificateTransfer", 10, "L-E82C8FBF", Core),
    row("RemoveThingFromBillingGroup", 30, "L-FAF5733F", Core),
    row("RemoveThingFromThingGroup", 100, "L-2A81A394", Core),
    row("SearchIndex", 15, "L-908D0FBE", Management),
    row("SetDefaultAuthorizer", 10, "L-51C95546", Core),
    row("SetDefaultPolicyVersion", 10, "L-4F16A45D", Core),
    row("StartCommandExecution", 0, "L-470BD798", Management),
    row("StartThingRegistrationTask", 10, "L-7278F198", Core),
    row("StopThingRegistrationTask", 10, "L-DADCC3DA", Core),
    row("TagResource", 10, "L-06E76376", Core),
    row("TestAuthorization", 10, "L-31D9CC26", Core),
    row("TestInvokeAuthorizer", 10, "L-39DBF618", Core),
    row("TransferCertificate", 10, "L-9A4156D0", Core),
    row("UntagResource", 10, "L-8996ACA8", Core),
    row("UpdateAuthorizer", 10, "L-6355B513", Core),
    row("UpdateBillingGroup", 15, "L-88CA286A", Core),
    row("UpdateCACertificate", 10, "L-A755E860", Core),
    row("UpdateCertificate", 10, "L-77B523DC", Core),
    row("UpdateCertificateMode", 10, "L-06D0B96B", Core),
    row("UpdateCertificateTag", 10, "L-B9586B46", Core),
    row("UpdateCommand", 0, "L-5F04543F", Management),
    row("UpdateCommandExecution", 0, "L-F0C81A68", Management),
    row("UpdateDomainConfiguration", 10, "L-D624FA43", Core),
    row("UpdateDynamicThingGroup", 5, "L-E06BBD5F", Core),
    row("UpdateEventConfigurations", 10, "L-9C512C33", Core),
    row("UpdateIndexingConfiguration", 1, "L-632CA122", Management),
    row("UpdateJob", 10, "L-7365ADF8", Management),
    row("UpdateProvisioningTemplate", 10, "L-1FD03A8A", Core),
    row("UpdateRoleAlias", 10, "L-447FFBFB", Core),
    row("UpdateStream", 15, "L-59F27FE9", Management),
    row("UpdateThing", 100, "L-211F680E", Core),
    row("UpdateThingGroup", 15, "L-5D84F9FE", Core),
    row("UpdateThingGroupsForThing", 0, "L-638916DB", Core),
    row("UpdateThingType", 0, "L-AA03977E", Core),
    row("iot-devicemgmt:ListTagsForResource", 10, "L-60A7ED34", Management),
    row("iot-devicemgmt:TagResource", 10, "L-5755407D", Management),
    row("iot-devicemgmt:UntagResource", 10, "L-BF877B05", Management),
    row("iot-jobs-data:DescribeJobExecution+GetPendingJobExecutions", 200, "L-62AE8B9D", Management),
    row("iot-jobs-data:StartNextPendingJobExecution+UpdateJobExecution", 200, "L-C8F5F7B3", Management),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_without_doubles() {
        for pair in TABLE.windows(2) {
            assert!(
                pair[0].operation < pair[1].operation,
                "{} before {}",
                pair[0].operation,
                pair[1].operation
            );
        }
    }

    #[test]
    fn every_row_is_found_by_its_name() {
        for row in &TABLE {
            assert_eq!(default_rate(row.operation), Some(*row));
        }
    }

    #[test]
    fn every_code_finds_its_own_row() {
        for row in &TABLE {
            if let Some(code) = row.quota_code {
                assert_eq!(by_code(code), Some(*row));
            }
        }
        assert_eq!(by_code("L-00000000"), None);
    }

    #[test]
    fn the_spine_has_the_published_rates() {
        let expected = [
            ("CreateThing", 100),
            ("RegisterCertificate", 10),
            ("AttachPolicy", 15),
            ("AddThingToBillingGroup", 60),
            ("DescribeThing", 350),
            ("SearchIndex", 15),
            ("CreateJob", 10),
            ("OpenTunnel", 1),
        ];
        for (operation, per_second) in expected {
            assert_eq!(default_rate(operation).unwrap().per_second, Some(per_second), "{operation}");
        }
    }

    #[test]
    fn what_is_not_published_counts_as_ten() {
        let row = default_rate("UpdateThingType").unwrap();
        assert_eq!((row.per_second, row.quota_code, row.planned()), (None, Some("L-AA03977E"), 10));
        assert_eq!(default_rate("NoSuchOperation"), None);
        assert_eq!(planned_per_second("NoSuchOperation"), UNLISTED_PER_SECOND);
    }

    #[test]
    fn codes_are_well_formed_and_unique() {
        let mut codes: Vec<_> = TABLE.iter().filter_map(|row| row.quota_code).collect();
        let count = codes.len();
        assert!(codes.iter().all(|c| c.len() == 10 && c.starts_with("L-")));
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), count);
    }

    #[test]
    fn services_are_told_apart() {
        assert_eq!(default_rate("CreateJob").unwrap().service.code(), "iot");
        assert_eq!(default_rate("CreateThing").unwrap().service.to_string(), "iotcore");
    }
}
