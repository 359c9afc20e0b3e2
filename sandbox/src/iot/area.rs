//! The state of one account in one Region, its ARNs and its moments.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    sync::Arc,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use serde_json::{Map, Value};

use super::{
    billing_group::BillingGroup, ca::Ca, certificate::Certificate, certificate::Outgoing,
    fleet_metric::FleetMetric, index::Indexes, job::Job, job_template::JobTemplate, policy::Policy,
    principal::Target, provisioning::claim::Claim, provisioning::template::Template, shadow::Shadows,
    tags::Tags, thing::Thing, thing_group::ThingGroup, thing_type::ThingType, topic_rule::Rules,
};

/// Everything IoT keeps for one account in one Region.
pub(crate) struct Area {
    account: String,
    region: String,
    numbers: u64,
    /// The current registration code.
    pub(crate) registration_code: Option<String>,
    /// CA certificates by id, and their ids by age.
    pub(crate) cas: HashMap<Arc<str>, Ca>,
    /// The ids of the CA certificates in order of registration.
    pub(crate) ca_order: BTreeMap<u64, Arc<str>>,
    /// Device certificates by id.
    pub(crate) certificates: HashMap<Arc<str>, Certificate>,
    /// The ids of the certificates in order of creation.
    pub(crate) certificate_order: BTreeMap<u64, Arc<str>>,
    /// The certificates that were transferred to other accounts.
    pub(crate) outgoing: Outgoing,
    /// Policies by name.
    pub(crate) policies: BTreeMap<Arc<str>, Policy>,
    /// What is attached to a principal or a thing group, by its ARN.
    pub(crate) targets: BTreeMap<Arc<str>, Target>,
    /// Things by name.
    pub(crate) things: BTreeMap<Arc<str>, Thing>,
    /// Names of attributes, kept once.
    pub(crate) attribute_names: HashSet<Arc<str>>,
    /// Until when a detached thing or certificate still counts as attached, by name or ARN.
    pub(crate) settling: HashMap<Arc<str>, SystemTime>,
    /// Until when a new thing or certificate is unknown to other operations, by name or id.
    pub(crate) unseen: HashMap<Arc<str>, SystemTime>,
    /// Thing types by name.
    pub(crate) types: BTreeMap<Arc<str>, ThingType>,
    /// Thing groups by name.
    pub(crate) groups: BTreeMap<Arc<str>, ThingGroup>,
    /// The names of the dynamic ones by age.
    pub(crate) dynamic: BTreeMap<u64, Arc<str>>,
    /// How often anything changed that the index sees.
    pub(crate) touched: u64,
    /// When that was last.
    pub(crate) touched_at: SystemTime,
    /// The changes and groups for which the dynamic groups have their members; nothing when they must be looked at.
    pub(crate) settled: Option<(u64, usize)>,
    /// Billing groups by name.
    pub(crate) billing_groups: BTreeMap<Arc<str>, BillingGroup>,
    /// Jobs by number of creation.
    pub(crate) jobs: BTreeMap<u64, Job>,
    /// The numbers of the jobs by id.
    pub(crate) job_numbers: HashMap<Arc<str>, u64>,
    /// Job templates by id.
    pub(crate) job_templates: BTreeMap<Arc<str>, JobTemplate>,
    /// The shadows by thing; they outlive it, as on AWS.
    pub(crate) shadows: HashMap<Arc<str>, Shadows>,
    /// Provisioning templates by name.
    pub(crate) templates: BTreeMap<Arc<str>, Template>,
    /// The provisioning claims that were handed out, by certificate id.
    pub(crate) claims: HashMap<Arc<str>, Claim>,
    /// Topic rules by name.
    pub(crate) rules: Rules,
    /// Tags by the ARN of what they are on.
    pub(crate) tags: Tags,
    /// Fleet metrics by name.
    pub(crate) metrics: BTreeMap<Arc<str>, FleetMetric>,
    /// The fleet indexes.
    pub(crate) indexes: Indexes,
    /// Which kinds of events are published, as `UpdateEventConfigurations` left them.
    pub(crate) events: Option<(SystemTime, Map<String, Value>)>,
}

impl Area {
    /// An empty account in a Region.
    pub(crate) fn new(account: &str, region: &str) -> Self {
        Self {
            account: account.to_owned(),
            region: region.to_owned(),
            numbers: 0,
            registration_code: None,
            cas: HashMap::new(),
            ca_order: BTreeMap::new(),
            certificates: HashMap::new(),
            certificate_order: BTreeMap::new(),
            outgoing: Outgoing::default(),
            policies: BTreeMap::new(),
            targets: BTreeMap::new(),
            things: BTreeMap::new(),
            attribute_names: HashSet::new(),
            settling: HashMap::new(),
            unseen: HashMap::new(),
            types: BTreeMap::new(),
            groups: BTreeMap::new(),
            dynamic: BTreeMap::new(),
            touched: 0,
            touched_at: UNIX_EPOCH,
            settled: None,
            billing_groups: BTreeMap::new(),
            jobs: BTreeMap::new(),
            job_numbers: HashMap::new(),
            job_templates: BTreeMap::new(),
            shadows: HashMap::new(),
            templates: BTreeMap::new(),
            claims: HashMap::new(),
            rules: Rules::new(),
            tags: Tags::default(),
            metrics: BTreeMap::new(),
            indexes: Indexes::default(),
            events: None,
        }
    }

    /// The ARN of a resource of this account and Region, for example `arn("thing", "pump-1")`.
    pub(crate) fn arn(&self, kind: &str, name: &str) -> String {
        self.arn_in(&self.account, kind, name)
    }

    /// The ARN of a resource of another account in this Region.
    pub(crate) fn arn_in(&self, account: &str, kind: &str, name: &str) -> String {
        let partition = match self.region.split('-').next() {
            Some("cn") => "aws-cn",
            Some("us") if self.region.starts_with("us-gov-") => "aws-us-gov",
            _ => "aws",
        };
        let mut arn = String::with_capacity(40 + self.region.len() + kind.len() + name.len());
        for part in ["arn:", partition, ":iot:", &self.region, ":", account, ":", kind, "/", name] {
            arn.push_str(part);
        }
        arn
    }

    /// The name in an ARN of this account and Region, when it is one of the given kind.
    pub(crate) fn name_in<'n>(&self, kind: &str, arn: &'n str) -> Option<&'n str> {
        let empty = self.arn(kind, "");
        arn.strip_prefix(&empty).filter(|name| !name.is_empty())
    }

    /// The next number of this account's sequence of creations.
    pub(crate) fn number(&mut self) -> u64 {
        self.numbers += 1;
        self.numbers
    }

    /// The Region.
    pub(crate) fn region(&self) -> &str {
        &self.region
    }

    /// The account's identifier.
    pub(crate) fn account(&self) -> &str {
        &self.account
    }
}

/// A moment in the wire form of the service: seconds since 1970 with milliseconds as the fraction.
pub(crate) fn timestamp(moment: SystemTime) -> Value {
    let since = moment.duration_since(UNIX_EPOCH).unwrap_or(Duration::ZERO);
    #[expect(clippy::cast_precision_loss, reason = "milliseconds since 1970 stay exact for 285,000 years")]
    Value::from(since.as_millis() as f64 / 1000.0)
}

/// Whole seconds since 1970 of a moment.
pub(crate) fn unix(moment: SystemTime) -> i64 {
    let since = moment.duration_since(UNIX_EPOCH).unwrap_or(Duration::ZERO);
    i64::try_from(since.as_secs()).unwrap_or(i64::MAX)
}

/// A UUID in its text form.
pub(crate) fn uuid_text(id: u128) -> String {
    let hex = format!("{id:032x}");
    [&hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]].join("-")
}
