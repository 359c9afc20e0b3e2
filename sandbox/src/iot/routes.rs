//! The HTTP bindings of the service model: which method and path is which operation, which labels the path has,
//! which names of the query string belong to it, and who answers.

use std::{collections::HashMap, sync::LazyLock};

use super::{
    Call, aggregate, billing_group, ca, certificate, dynamic_group, endpoint, fleet_metric, index, job,
    job_execution, job_managed, job_template, job_view, policy, policy_attachment, principal,
    provisioning::{claim, register_thing, template, version},
    search, tags, thing, thing_group, thing_group_member, thing_type, topic_rule,
};
use crate::api::Answer;

/// What answers an operation.
pub(crate) type Handler = fn(&mut Call<'_>) -> Answer;

/// The binding of one operation.
pub(crate) struct Route {
    /// The operation's name.
    pub(crate) operation: &'static str,
    /// The HTTP method.
    pub(crate) method: &'static str,
    /// The path with its labels in braces.
    pub(crate) template: &'static str,
    /// The names of the query string, space-separated.
    pub(crate) query: &'static str,
    /// The member that a header carries, and that header.
    pub(crate) header: Option<(&'static str, &'static str)>,
    /// What answers.
    pub(crate) handler: Handler,
}

const fn route(
    operation: &'static str,
    method: &'static str,
    template: &'static str,
    query: &'static str,
    handler: Handler,
) -> Route {
    let header = match operation.as_bytes() {
        b"AttachThingPrincipal"
        | b"DetachThingPrincipal"
        | b"ListPrincipalThings"
        | b"ListPrincipalThingsV2" => Some(("principal", "x-amzn-principal")),
        b"CreateTopicRule" => Some(("tags", "x-amz-tagging")),
        _ => None,
    };
    Route { operation, method, template, query, header, handler }
}

const ROUTES: &[Route] = &[
    route("DescribeEndpoint", "GET", "/endpoint", "endpointType", endpoint::endpoint),
    route("DescribeEventConfigurations", "GET", "/event-configurations", "", endpoint::event_configurations),
    route(
        "UpdateEventConfigurations",
        "PATCH",
        "/event-configurations",
        "",
        endpoint::update_event_configurations,
    ),
    route("GetRegistrationCode", "GET", "/registrationcode", "", ca::registration_code),
    route("DeleteRegistrationCode", "DELETE", "/registrationcode", "", ca::delete_registration_code),
    route(
        "RegisterCACertificate",
        "POST",
        "/cacertificate",
        "setAsActive allowAutoRegistration",
        ca::register,
    ),
    route("DescribeCACertificate", "GET", "/cacertificate/{caCertificateId}", "", ca::describe),
    route(
        "ListCACertificates",
        "GET",
        "/cacertificates",
        "pageSize marker isAscendingOrder templateName",
        ca::list,
    ),
    route(
        "UpdateCACertificate",
        "PUT",
        "/cacertificate/{caCertificateId}",
        "newStatus newAutoRegistrationStatus",
        ca::update,
    ),
    route("DeleteCACertificate", "DELETE", "/cacertificate/{caCertificateId}", "", ca::delete),
    route("RegisterCertificate", "POST", "/certificate/register", "setAsActive", certificate::register),
    route(
        "RegisterCertificateWithoutCA",
        "POST",
        "/certificate/register-no-ca",
        "",
        certificate::register_without_ca,
    ),
    route("CreateCertificateFromCsr", "POST", "/certificates", "setAsActive", certificate::create_from_csr),
    route(
        "CreateKeysAndCertificate",
        "POST",
        "/keys-and-certificate",
        "setAsActive",
        certificate::create_keys,
    ),
    route("DescribeCertificate", "GET", "/certificates/{certificateId}", "", certificate::describe),
    route("ListCertificates", "GET", "/certificates", "pageSize marker isAscendingOrder", certificate::list),
    route(
        "ListCertificatesByCA",
        "GET",
        "/certificates-by-ca/{caCertificateId}",
        "pageSize marker isAscendingOrder",
        certificate::list_by_ca,
    ),
    route("UpdateCertificate", "PUT", "/certificates/{certificateId}", "newStatus", certificate::update),
    route("DeleteCertificate", "DELETE", "/certificates/{certificateId}", "forceDelete", certificate::delete),
    route(
        "TransferCertificate",
        "PATCH",
        "/transfer-certificate/{certificateId}",
        "targetAwsAccount",
        certificate::transfer,
    ),
    route(
        "AcceptCertificateTransfer",
        "PATCH",
        "/accept-certificate-transfer/{certificateId}",
        "setAsActive",
        certificate::accept,
    ),
    route(
        "RejectCertificateTransfer",
        "PATCH",
        "/reject-certificate-transfer/{certificateId}",
        "",
        certificate::reject,
    ),
    route(
        "CancelCertificateTransfer",
        "PATCH",
        "/cancel-certificate-transfer/{certificateId}",
        "",
        certificate::cancel,
    ),
    route(
        "ListOutgoingCertificates",
        "GET",
        "/certificates-out-going",
        "pageSize marker isAscendingOrder",
        certificate::list_outgoing,
    ),
    route("CreatePolicy", "POST", "/policies/{policyName}", "", policy::create),
    route("GetPolicy", "GET", "/policies/{policyName}", "", policy::get),
    route("ListPolicies", "GET", "/policies", "marker pageSize isAscendingOrder", policy::list),
    route("DeletePolicy", "DELETE", "/policies/{policyName}", "", policy::delete),
    route(
        "CreatePolicyVersion",
        "POST",
        "/policies/{policyName}/version",
        "setAsDefault",
        policy::create_version,
    ),
    route(
        "GetPolicyVersion",
        "GET",
        "/policies/{policyName}/version/{policyVersionId}",
        "",
        policy::get_version,
    ),
    route("ListPolicyVersions", "GET", "/policies/{policyName}/version", "", policy::list_versions),
    route(
        "SetDefaultPolicyVersion",
        "PATCH",
        "/policies/{policyName}/version/{policyVersionId}",
        "",
        policy::set_default,
    ),
    route(
        "DeletePolicyVersion",
        "DELETE",
        "/policies/{policyName}/version/{policyVersionId}",
        "",
        policy::delete_version,
    ),
    route("AttachPolicy", "PUT", "/target-policies/{policyName}", "", policy_attachment::attach),
    route("DetachPolicy", "POST", "/target-policies/{policyName}", "", policy_attachment::detach),
    route(
        "ListAttachedPolicies",
        "POST",
        "/attached-policies/{target}",
        "recursive marker pageSize",
        policy_attachment::list_attached,
    ),
    route(
        "ListTargetsForPolicy",
        "POST",
        "/policy-targets/{policyName}",
        "marker pageSize",
        policy_attachment::list_targets,
    ),
    route("CreateThing", "POST", "/things/{thingName}", "", thing::create),
    route("DescribeThing", "GET", "/things/{thingName}", "", thing::describe),
    route("UpdateThing", "PATCH", "/things/{thingName}", "", thing::update),
    route("DeleteThing", "DELETE", "/things/{thingName}", "expectedVersion", thing::delete),
    route(
        "ListThings",
        "GET",
        "/things",
        "nextToken maxResults attributeName attributeValue thingTypeName usePrefixAttributeValue",
        thing::list,
    ),
    route(
        "AttachThingPrincipal",
        "PUT",
        "/things/{thingName}/principals",
        "thingPrincipalType",
        principal::attach,
    ),
    route("DetachThingPrincipal", "DELETE", "/things/{thingName}/principals", "", principal::detach),
    route(
        "ListThingPrincipals",
        "GET",
        "/things/{thingName}/principals",
        "nextToken maxResults",
        principal::list_for_thing,
    ),
    route(
        "ListThingPrincipalsV2",
        "GET",
        "/things/{thingName}/principals-v2",
        "nextToken maxResults thingPrincipalType",
        principal::list_for_thing_v2,
    ),
    route("ListPrincipalThings", "GET", "/principals/things", "nextToken maxResults", principal::list_things),
    route(
        "ListPrincipalThingsV2",
        "GET",
        "/principals/things-v2",
        "nextToken maxResults thingPrincipalType",
        principal::list_things_v2,
    ),
    route("CreateThingType", "POST", "/thing-types/{thingTypeName}", "", thing_type::create),
    route("DescribeThingType", "GET", "/thing-types/{thingTypeName}", "", thing_type::describe),
    route("ListThingTypes", "GET", "/thing-types", "nextToken maxResults thingTypeName", thing_type::list),
    route("DeprecateThingType", "POST", "/thing-types/{thingTypeName}/deprecate", "", thing_type::deprecate),
    route("DeleteThingType", "DELETE", "/thing-types/{thingTypeName}", "", thing_type::delete),
    route("UpdateThingType", "PATCH", "/thing-types/{thingTypeName}", "", thing_type::update),
    route("CreateThingGroup", "POST", "/thing-groups/{thingGroupName}", "", thing_group::create),
    route("DescribeThingGroup", "GET", "/thing-groups/{thingGroupName}", "", thing_group::describe),
    route("UpdateThingGroup", "PATCH", "/thing-groups/{thingGroupName}", "", thing_group::update),
    route(
        "DeleteThingGroup",
        "DELETE",
        "/thing-groups/{thingGroupName}",
        "expectedVersion",
        thing_group::delete,
    ),
    route(
        "ListThingGroups",
        "GET",
        "/thing-groups",
        "nextToken maxResults parentGroup namePrefixFilter recursive",
        thing_group::list,
    ),
    route(
        "CreateDynamicThingGroup",
        "POST",
        "/dynamic-thing-groups/{thingGroupName}",
        "",
        dynamic_group::create,
    ),
    route(
        "UpdateDynamicThingGroup",
        "PATCH",
        "/dynamic-thing-groups/{thingGroupName}",
        "",
        dynamic_group::update,
    ),
    route(
        "DeleteDynamicThingGroup",
        "DELETE",
        "/dynamic-thing-groups/{thingGroupName}",
        "expectedVersion",
        dynamic_group::delete,
    ),
    route("AddThingToThingGroup", "PUT", "/thing-groups/addThingToThingGroup", "", thing_group_member::add),
    route(
        "RemoveThingFromThingGroup",
        "PUT",
        "/thing-groups/removeThingFromThingGroup",
        "",
        thing_group_member::remove,
    ),
    route(
        "ListThingsInThingGroup",
        "GET",
        "/thing-groups/{thingGroupName}/things",
        "recursive nextToken maxResults",
        thing_group_member::list_things,
    ),
    route(
        "ListThingGroupsForThing",
        "GET",
        "/things/{thingName}/thing-groups",
        "nextToken maxResults",
        thing_group_member::list_groups,
    ),
    route(
        "UpdateThingGroupsForThing",
        "PUT",
        "/thing-groups/updateThingGroupsForThing",
        "",
        thing_group_member::update,
    ),
    route("CreateBillingGroup", "POST", "/billing-groups/{billingGroupName}", "", billing_group::create),
    route("DescribeBillingGroup", "GET", "/billing-groups/{billingGroupName}", "", billing_group::describe),
    route("UpdateBillingGroup", "PATCH", "/billing-groups/{billingGroupName}", "", billing_group::update),
    route(
        "DeleteBillingGroup",
        "DELETE",
        "/billing-groups/{billingGroupName}",
        "expectedVersion",
        billing_group::delete,
    ),
    route(
        "ListBillingGroups",
        "GET",
        "/billing-groups",
        "nextToken maxResults namePrefixFilter",
        billing_group::list,
    ),
    route("AddThingToBillingGroup", "PUT", "/billing-groups/addThingToBillingGroup", "", billing_group::add),
    route(
        "RemoveThingFromBillingGroup",
        "PUT",
        "/billing-groups/removeThingFromBillingGroup",
        "",
        billing_group::remove,
    ),
    route(
        "ListThingsInBillingGroup",
        "GET",
        "/billing-groups/{billingGroupName}/things",
        "nextToken maxResults",
        billing_group::list_things,
    ),
    route("TagResource", "POST", "/tags", "", tags::tag),
    route("UntagResource", "POST", "/untag", "", tags::untag),
    route("ListTagsForResource", "GET", "/tags", "resourceArn nextToken", tags::list),
    route("CreateJob", "PUT", "/jobs/{jobId}", "", job::create),
    route("DescribeJob", "GET", "/jobs/{jobId}", "beforeSubstitution", job_view::describe),
    route("GetJobDocument", "GET", "/jobs/{jobId}/job-document", "beforeSubstitution", job_view::document),
    route(
        "ListJobs",
        "GET",
        "/jobs",
        "status targetSelection maxResults nextToken thingGroupName thingGroupId namespaceId",
        job_view::list,
    ),
    route("UpdateJob", "PATCH", "/jobs/{jobId}", "namespaceId", job::update),
    route("CancelJob", "PUT", "/jobs/{jobId}/cancel", "force", job::cancel),
    route("DeleteJob", "DELETE", "/jobs/{jobId}", "force namespaceId", job::delete),
    route("AssociateTargetsWithJob", "POST", "/jobs/{jobId}/targets", "namespaceId", job::associate),
    route(
        "ListJobExecutionsForJob",
        "GET",
        "/jobs/{jobId}/things",
        "status maxResults nextToken",
        job_execution::list_for_job,
    ),
    route(
        "ListJobExecutionsForThing",
        "GET",
        "/things/{thingName}/jobs",
        "status namespaceId maxResults nextToken jobId",
        job_execution::list_for_thing,
    ),
    route(
        "DescribeJobExecution",
        "GET",
        "/things/{thingName}/jobs/{jobId}",
        "executionNumber",
        job_execution::describe,
    ),
    route(
        "CancelJobExecution",
        "PUT",
        "/things/{thingName}/jobs/{jobId}/cancel",
        "force",
        job_execution::cancel,
    ),
    route(
        "DeleteJobExecution",
        "DELETE",
        "/things/{thingName}/jobs/{jobId}/executionNumber/{executionNumber}",
        "force namespaceId",
        job_execution::delete,
    ),
    route("CreateJobTemplate", "PUT", "/job-templates/{jobTemplateId}", "", job_template::create),
    route("DescribeJobTemplate", "GET", "/job-templates/{jobTemplateId}", "", job_template::describe),
    route("ListJobTemplates", "GET", "/job-templates", "maxResults nextToken", job_template::list),
    route("DeleteJobTemplate", "DELETE", "/job-templates/{jobTemplateId}", "", job_template::delete),
    route(
        "ListManagedJobTemplates",
        "GET",
        "/managed-job-templates",
        "templateName maxResults nextToken",
        job_managed::list,
    ),
    route(
        "DescribeManagedJobTemplate",
        "GET",
        "/managed-job-templates/{templateName}",
        "templateVersion",
        job_managed::describe,
    ),
    route("GetIndexingConfiguration", "GET", "/indexing/config", "", index::configuration),
    route("UpdateIndexingConfiguration", "POST", "/indexing/config", "", index::update),
    route("DescribeIndex", "GET", "/indices/{indexName}", "", index::describe),
    route("ListIndices", "GET", "/indices", "nextToken maxResults", index::list),
    route("CreateProvisioningTemplate", "POST", "/provisioning-templates", "", template::create),
    route(
        "DescribeProvisioningTemplate",
        "GET",
        "/provisioning-templates/{templateName}",
        "",
        template::describe,
    ),
    route(
        "ListProvisioningTemplates",
        "GET",
        "/provisioning-templates",
        "nextToken maxResults",
        template::list,
    ),
    route(
        "UpdateProvisioningTemplate",
        "PATCH",
        "/provisioning-templates/{templateName}",
        "",
        template::update,
    ),
    route(
        "DeleteProvisioningTemplate",
        "DELETE",
        "/provisioning-templates/{templateName}",
        "",
        template::delete,
    ),
    route(
        "CreateProvisioningTemplateVersion",
        "POST",
        "/provisioning-templates/{templateName}/versions",
        "setAsDefault",
        version::create,
    ),
    route(
        "DescribeProvisioningTemplateVersion",
        "GET",
        "/provisioning-templates/{templateName}/versions/{versionId}",
        "",
        version::describe,
    ),
    route(
        "ListProvisioningTemplateVersions",
        "GET",
        "/provisioning-templates/{templateName}/versions",
        "nextToken maxResults",
        version::list,
    ),
    route(
        "DeleteProvisioningTemplateVersion",
        "DELETE",
        "/provisioning-templates/{templateName}/versions/{versionId}",
        "",
        version::delete,
    ),
    route(
        "CreateProvisioningClaim",
        "POST",
        "/provisioning-templates/{templateName}/provisioning-claim",
        "",
        claim::create,
    ),
    route("RegisterThing", "POST", "/things", "", register_thing::register),
    route("CreateTopicRule", "POST", "/rules/{ruleName}", "", topic_rule::create),
    route("GetTopicRule", "GET", "/rules/{ruleName}", "", topic_rule::get),
    route("ListTopicRules", "GET", "/rules", "topic maxResults nextToken ruleDisabled", topic_rule::list),
    route("ReplaceTopicRule", "PATCH", "/rules/{ruleName}", "", topic_rule::replace),
    route("DeleteTopicRule", "DELETE", "/rules/{ruleName}", "", topic_rule::delete),
    route("EnableTopicRule", "POST", "/rules/{ruleName}/enable", "", topic_rule::enable),
    route("DisableTopicRule", "POST", "/rules/{ruleName}/disable", "", topic_rule::disable),
    route("SearchIndex", "POST", "/indices/search", "", search::search),
    route("GetStatistics", "POST", "/indices/statistics", "", aggregate::statistics),
    route("GetCardinality", "POST", "/indices/cardinality", "", aggregate::cardinality),
    route("GetPercentiles", "POST", "/indices/percentiles", "", aggregate::percentiles),
    route("GetBucketsAggregation", "POST", "/indices/buckets", "", aggregate::buckets),
    route("CreateFleetMetric", "PUT", "/fleet-metric/{metricName}", "", fleet_metric::create),
    route("DescribeFleetMetric", "GET", "/fleet-metric/{metricName}", "", fleet_metric::describe),
    route("ListFleetMetrics", "GET", "/fleet-metrics", "nextToken maxResults", fleet_metric::list),
    route(
        "DeleteFleetMetric",
        "DELETE",
        "/fleet-metric/{metricName}",
        "expectedVersion",
        fleet_metric::delete,
    ),
];

static BY_NAME: LazyLock<HashMap<&'static str, &'static Route>> =
    LazyLock::new(|| ROUTES.iter().map(|route| (route.operation, route)).collect());

/// The operation that the service model binds to a method and a path.
///
/// The path is still percent-encoded and has no query string; `None` when no known operation is bound to it.
pub fn operation(method: &str, path: &str) -> Option<&'static str> {
    ROUTES.iter().find(|route| route.method == method && route.matches(path)).map(|route| route.operation)
}

/// The names of all operations that are answered.
pub(crate) fn operations() -> impl Iterator<Item = &'static str> {
    ROUTES.iter().map(|route| route.operation)
}

/// The binding of an operation.
pub(crate) fn named(operation: &str) -> Option<&'static Route> {
    BY_NAME.get(operation).copied()
}

fn label(segment: &str) -> Option<&str> {
    segment.strip_prefix('{')?.strip_suffix('}')
}

impl Route {
    fn matches(&self, path: &str) -> bool {
        let mut segments = path.split('/');
        let fits = self.template.split('/').all(|wanted| {
            segments.next().is_some_and(|found| match label(wanted) {
                Some(_) => !found.is_empty(),
                None => wanted == found,
            })
        });
        fits && segments.next().is_none()
    }

    /// The labels of a path with their decoded values.
    pub(crate) fn labels(&self, path: &str) -> impl Iterator<Item = (&'static str, String)> {
        let pairs = self.template.split('/').zip(path.split('/'));
        pairs.filter_map(|(wanted, found)| Some((label(wanted)?, decode(found))))
    }
}

/// Decodes `%3A` and its like; what is no escape stays as it is.
fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let escape = (first == b'%').then(|| after.get(..2)).flatten();
        let value = escape.and_then(|digits| std::str::from_utf8(digits).ok());
        let byte = value.and_then(|digits| u8::from_str_radix(digits, 16).ok());
        bytes.push(byte.unwrap_or(first));
        rest = if byte.is_some() { &after[2..] } else { after };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_finds_its_operation_and_labels_are_decoded() {
        assert_eq!(operation("POST", "/things/a%3Ab"), Some("CreateThing"));
        assert_eq!(operation("GET", "/things/a/jobs"), Some("ListJobExecutionsForThing"));
        assert_eq!(operation("GET", "/things/a/jobs/b"), Some("DescribeJobExecution"));
        assert_eq!(operation("PUT", "/thing-groups/addThingToThingGroup"), Some("AddThingToThingGroup"));
        assert_eq!(operation("GET", "/things/"), None);
        assert_eq!(operation("GET", "/nothing"), None);
        let route = named("ListAttachedPolicies").unwrap();
        let path = "/attached-policies/arn%3Aaws%3Aiot%3Aeu-west-1%3A111122223333%3Acert%2Fab";
        assert_eq!(
            route.labels(path).collect::<Vec<_>>(),
            [("target", "arn:aws:iot:eu-west-1:111122223333:cert/ab".to_owned())]
        );
    }

    #[test]
    fn every_path_is_bound_to_one_operation() {
        for route in ROUTES {
            let path: Vec<_> = route
                .template
                .split('/')
                .map(|part| if label(part).is_some() { "x" } else { part })
                .collect();
            assert_eq!(operation(route.method, &path.join("/")), Some(route.operation));
        }
    }
}
