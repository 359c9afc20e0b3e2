//! AWS's default limits as documented constants: what a count or size may be before a call is refused.
//! Each says where its number comes from. "model" is the botocore service model, "guide" the AWS IoT developer guide,
//! "general reference" the AWS service endpoints and quotas pages; `L-…` is a Service Quotas code.
//! Many can be raised for an account: treat these as defaults, not as laws, unless the text says otherwise.

/// Attributes that a thing without a thing type may have (guide, "Managing things with the registry").
pub const ATTRIBUTES_WITHOUT_TYPE: usize = 3;
/// Attributes that a thing with a thing type may have (general reference, L-3964F400).
pub const ATTRIBUTES_WITH_TYPE: usize = 50;
/// Attributes that a thing group may have (guide, "Static thing groups").
pub const ATTRIBUTES_PER_GROUP: usize = 50;
/// Bytes that the names and values of one thing's attributes may take together: 47 KB (general reference, L-5104A2FD).
pub const ATTRIBUTES_BYTES: usize = 47 * 1024;
/// Searchable attributes of a thing type (guide, "Thing types").
pub const SEARCHABLE_ATTRIBUTES: usize = 3;
/// Minutes between deprecating a thing type and being allowed to delete it (guide, "Thing types"; fixed).
pub const TYPE_DELETE_WAIT_MINUTES: u64 = 5;

/// Thing groups that a thing may be in, dynamic ones included (guide, "Static thing groups").
pub const GROUPS_PER_THING: usize = 10;
/// Levels in a hierarchy of thing groups (guide, "Static thing groups").
pub const GROUP_DEPTH: usize = 7;
/// Direct children of a thing group (guide, "Static thing groups").
pub const CHILDREN_PER_GROUP: usize = 100;
/// Billing groups that a thing may be in (guide, "Tagging with billing groups"; fixed).
pub const BILLING_GROUPS_PER_THING: usize = 1;
/// Dynamic thing groups of an account (general reference).
pub const DYNAMIC_GROUPS: usize = 100;

/// Policies attached to one certificate or Cognito identity (general reference, "policy limits").
pub const POLICIES_PER_PRINCIPAL: usize = 10;
/// Policies attached to one thing group (guide, "Static thing groups").
pub const POLICIES_PER_GROUP: usize = 2;
/// Characters of a policy document, white space not counted (general reference; the model's own bound is 404,600).
pub const POLICY_DOCUMENT_CHARS: usize = 2048;
/// Versions of a policy (general reference; fixed).
pub const POLICY_VERSIONS: usize = 5;

/// CA certificates with the same subject in one account and Region (general reference, L-A26060BE, not adjustable).
pub const CA_CERTIFICATES_PER_SUBJECT: usize = 10;
/// Characters of a PEM certificate (model, `CertificatePem`).
pub const CERTIFICATE_PEM_CHARS: usize = 65_536;
/// Characters of a certificate signing request (model, `CertificateSigningRequest`).
pub const CSR_CHARS: usize = 4096;
/// Characters of a provisioning template's body (model, `TemplateBody`; L-3B9C1B78).
pub const TEMPLATE_BODY_CHARS: usize = 10_240;
/// Characters of the name of a provisioning template's parameter (model, `Parameter`).
pub const PROVISIONING_PARAMETER_NAME_CHARS: usize = 2048;
/// Characters of the value of a provisioning template's parameter (model, `Value` of `RegisterThing`).
pub const PROVISIONING_PARAMETER_CHARS: usize = 4096;
/// Seconds that a pre-provisioning hook has to answer (guide, "Pre-provisioning hooks"; fixed).
pub const PROVISIONING_HOOK_SECONDS: u64 = 5;
/// Minutes that a claim certificate made by a trusted user is valid (guide, "Provisioning by trusted user"; fixed).
pub const PROVISIONING_CLAIM_MINUTES: u64 = 5;

/// Tags on one resource (model and guide, all IoT resources that can be tagged).
pub const TAGS: usize = 50;

/// Targets of one job (guide, "AWS IoT Jobs limits"; the model asks for at least 1).
pub const JOB_TARGETS: usize = 100;
/// Characters of a job document given inline (model, `JobDocument`).
pub const JOB_DOCUMENT_CHARS: usize = 32_768;
/// Characters of a link to a job document (model, `JobDocumentSource`).
pub const JOB_DOCUMENT_SOURCE_CHARS: usize = 1350;
/// Lowest and highest things a minute of a job's rollout, constant or base rate (model, `MaximumPerMinute` and
/// `RolloutRatePerMinute`; L-026DF298).
pub const JOB_ROLLOUT_PER_MINUTE: (u32, u32) = (1, 1000);
/// Lowest and highest increment factor of an exponential rollout, in steps of 0.1 (model, `IncrementFactor`'s text).
pub const JOB_ROLLOUT_INCREMENT: (f64, f64) = (1.1, 5.0);
/// Lowest and highest number of minutes before an execution in progress times out: up to seven days (guide).
pub const JOB_TIMEOUT_MINUTES: (u32, u32) = (1, 10_080);
/// Lowest and highest number of retries of a failed execution (model, `NumberOfRetries`).
pub const JOB_RETRIES: (u32, u32) = (0, 10);
/// Criteria in a job's retry configuration (model, `RetryCriteriaList`).
pub const JOB_RETRY_CRITERIA: (usize, usize) = (1, 2);
/// Lowest and highest lifetime in seconds of a presigned link in a job document (model, `ExpiresInSec`; default 3600).
pub const JOB_PRESIGNED_SECONDS: (u32, u32) = (60, 3600);
/// Jobs that may be in progress at once (general reference, L-FBF5CD89).
pub const ACTIVE_JOBS: usize = 500;
/// Jobs that may be in deletion at once (guide, `DeleteJob`).
pub const JOBS_IN_DELETION: usize = 10;
/// Software package versions that a job may name (guide, `destinationPackageVersions`).
pub const JOB_PACKAGE_VERSIONS: usize = 25;

/// Terms of a fleet-index query (guide, "Query syntax"; L-00E8EC16).
pub const QUERY_TERMS: usize = 12;
/// Terms of a dynamic thing group's query (guide, "Dynamic thing groups").
pub const DYNAMIC_GROUP_QUERY_TERMS: usize = 5;
/// Characters of a fleet-index query (general reference, L-C3993A6F).
pub const QUERY_CHARS: usize = 1000;
/// Characters of a fleet-index query that has a leading wildcard (guide, "Query syntax").
pub const QUERY_CHARS_LEADING_WILDCARD: usize = 100;
/// Terms of a query that may start with a wildcard (guide, "Query syntax").
pub const QUERY_LEADING_WILDCARD_TERMS: usize = 1;
/// Requests a second in an account with queries that begin with a wildcard, whatever its quotas are (guide, "Query
/// syntax").
pub const QUERIES_LEADING_WILDCARD_PER_SECOND: u32 = 30;
/// `*` in one term of a query (general reference, L-D92F6C41).
pub const QUERY_STARS_PER_TERM: usize = 2;
/// `?` in one term of a query (general reference, L-47ADF6AA).
pub const QUERY_QUESTION_MARKS_PER_TERM: usize = 5;
/// Things on one page of `SearchIndex` (API reference, `maxResults`; older text said 500).
pub const SEARCH_PAGE: usize = 100;
/// Items on one page of the registry's and jobs' lists (model, `RegistryMaxResults` and others).
pub const LIST_PAGE: usize = 250;
/// Custom fields of the things index, and as many of the groups index (general reference; adjustable).
pub const CUSTOM_FIELDS: usize = 5;
/// Named shadows in the index (general reference; adjustable).
pub const INDEXED_SHADOW_NAMES: usize = 10;
/// Fields in the index that are places (general reference and the model's text of `geoLocations`; adjustable).
pub const INDEXED_GEO_LOCATIONS: usize = 1;
/// Buckets of `GetBucketsAggregation`, lowest and highest (model, `MaxBuckets`; default 10).
pub const BUCKETS: (u32, u32) = (1, 10_000);

/// Lowest and highest lifetime of a tunnel in minutes (model, `TimeoutInMin`).
pub const TUNNEL_MINUTES: (u32, u32) = (1, 720);

/// Account operations of Control Tower in flight at once (guide; L-04D09B14, adjustable up to 10).
pub const CONTROL_TOWER_ACCOUNT_OPERATIONS: usize = 5;
/// `CreateAccount` requests of an organization in flight at once (Organizations guide; fixed).
pub const CREATE_ACCOUNTS_IN_FLIGHT: usize = 5;
/// `CloseAccount` requests of an organization in flight at once (Organizations guide; fixed).
pub const CLOSE_ACCOUNTS_IN_FLIGHT: usize = 3;
/// Lowest and highest lifetime in seconds of assumed credentials (model, STS `roleDurationSecondsType`).
pub const SESSION_SECONDS: (u32, u32) = (900, 43_200);
/// Highest lifetime in seconds of credentials assumed from assumed credentials (IAM guide, role chaining; fixed).
pub const CHAINED_SESSION_SECONDS: u32 = 3600;

/// The length of a policy document as AWS counts it: characters that are not white space.
pub fn policy_document_chars(document: &str) -> usize {
    document.chars().filter(|c| !c.is_whitespace()).count()
}

/// The size of a thing's attributes as AWS sums it: the bytes of all names and values.
pub fn attributes_bytes<'a>(attributes: impl IntoIterator<Item = (&'a str, &'a str)>) -> usize {
    attributes.into_iter().map(|(name, value)| name.len() + value.len()).sum()
}

/// How many attributes a thing may have, with or without a thing type.
pub fn attributes_allowed(has_type: bool) -> usize {
    if has_type { ATTRIBUTES_WITH_TYPE } else { ATTRIBUTES_WITHOUT_TYPE }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn policy_documents_are_counted_without_white_space() {
        assert_eq!(policy_document_chars("{ \"a\" :\n\t1 }"), 7);
    }

    #[test]
    fn attributes_are_summed_in_bytes() {
        assert_eq!(attributes_bytes([("ab", "c"), ("d", "")]), 4);
        assert_eq!(attributes_allowed(false), 3);
    }
}
