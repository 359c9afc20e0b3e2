//! AWS IoT, one file per noun: the calls and this program's own views of what they answer.
//! Nothing here prints, prompts or reads the environment.

pub mod aggregate;
pub mod allow_list;
pub mod billing_count;
pub mod billing_group;
pub mod ca;
pub mod ca_certificates;
pub mod ca_registration;
pub mod certificate;
pub mod certificate_list;
pub mod certificate_view;
pub mod document;
pub mod dynamic_group;
pub mod endpoint;
pub mod ensure;
pub mod fleet_metric;
pub mod group_tree;
pub mod group_update;
pub mod index;
pub mod issuance;
pub mod job;
pub mod member;
pub mod metering;
pub mod noun;
pub mod pace;
pub mod pages;
pub mod pending;
pub mod policy;
pub mod provisioning_claim;
pub mod provisioning_template;
pub mod role;
pub mod rotation;
pub mod status;
pub mod thing;
pub mod thing_group;
pub mod thing_type;
pub mod times;
pub mod topic_rule;
pub mod waiting;

/// A moment as AWS answers it, in RFC 3339. AWS's JSON has milliseconds as a fraction of seconds, which no float holds.
pub(crate) fn timestamp(moment: &aws_smithy_types::DateTime) -> String {
    let nanos = moment.as_nanos().saturating_add(500_000).div_euclid(1_000_000) * 1_000_000;
    let moment = aws_smithy_types::DateTime::from_nanos(nanos).unwrap_or(*moment);
    moment.fmt(aws_smithy_types::date_time::Format::DateTime).unwrap_or_default()
}
