//! The plan of one row: from what it asks for and what AWS has to the steps between them. Pure, so that
//! `--dry-run` shows what a run would do, and steps of one group may run at once.

use std::collections::BTreeMap;
use std::fmt;

use super::row::{Certificate, Change, Row};

/// What to do with a thing that exists and differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
pub enum Update {
    /// Nothing: the row fails and says what differs.
    #[default]
    #[value(skip)]
    Never,
    /// Set what the row names; the thing's other attributes stay.
    Merge,
    /// Make the thing's attributes exactly the row's.
    Replace,
}

/// A thing as AWS has it, as far as the row's plan needs it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Thing {
    /// There is none of that name.
    Absent,
    /// There is one, with the type and attributes that the row asks for.
    Same,
    /// There is one, with these.
    Is(Details),
}

/// A thing's type and attributes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Details {
    /// The thing type.
    pub thing_type: Option<String>,
    /// The attributes.
    pub attributes: BTreeMap<String, String>,
}

/// What AWS has of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Current {
    /// The thing.
    pub thing: Thing,
    /// The row's thing groups that the thing is not in.
    pub groups_missing: Vec<String>,
    /// The billing group, where the row asks for one.
    pub billing_group: Billing,
    /// The status of the row's certificate, if it is registered.
    pub certificate: Option<String>,
    /// Whether the certificate is attached to the thing.
    pub attached: bool,
    /// The row's policies that the certificate does not have.
    pub policies_missing: Vec<String>,
}

/// Where a thing stands with the billing group that its row asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Billing {
    /// As asked, or nothing is asked.
    Fine,
    /// It is in none.
    None,
    /// It is in another one.
    Other(String),
}

/// One mutating call, named as AWS names it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is AWS's operation")]
pub enum Step {
    CreateThing,
    UpdateThing {
        thing_type: Option<String>,
        remove_type: bool,
        attributes: Option<BTreeMap<String, String>>,
        merge: bool,
    },
    AddThingToThingGroup {
        thing_group_name: String,
    },
    AddThingToBillingGroup {
        billing_group_name: String,
    },
    RegisterCertificate,
    RegisterCertificateWithoutCA,
    CreateCertificateFromCsr,
    CreateKeysAndCertificate,
    TransferCertificate,
    AcceptCertificateTransfer,
    RejectCertificateTransfer,
    CancelCertificateTransfer,
    AttachPolicy {
        policy_name: String,
    },
    AttachThingPrincipal,
    DetachThingPrincipal,
    DeleteThing,
    RemoveThingFromThingGroup {
        thing_group_name: String,
    },
    RemoveThingFromBillingGroup {
        billing_group_name: String,
    },
    UpdateCertificate {
        new_status: String,
    },
    DetachPolicy {
        policy_name: String,
    },
    DeleteCertificate,
    CreateJob,
    CancelJob,
    CreateTable,
    PutItem,
    UpdateItem {
        attributes: String,
    },
    DeleteItem,
}

impl Step {
    /// AWS's name of the operation.
    pub fn operation(&self) -> &'static str {
        match self {
            Self::CreateThing => "CreateThing",
            Self::UpdateThing { .. } => "UpdateThing",
            Self::AddThingToThingGroup { .. } => "AddThingToThingGroup",
            Self::AddThingToBillingGroup { .. } => "AddThingToBillingGroup",
            Self::RegisterCertificateWithoutCA => "RegisterCertificateWithoutCA",
            Self::CreateCertificateFromCsr => "CreateCertificateFromCsr",
            Self::RegisterCertificate => "RegisterCertificate",
            Self::CreateKeysAndCertificate => "CreateKeysAndCertificate",
            Self::TransferCertificate => "TransferCertificate",
            Self::AcceptCertificateTransfer => "AcceptCertificateTransfer",
            Self::RejectCertificateTransfer => "RejectCertificateTransfer",
            Self::CancelCertificateTransfer => "CancelCertificateTransfer",
            Self::AttachPolicy { .. } => "AttachPolicy",
            Self::AttachThingPrincipal => "AttachThingPrincipal",
            Self::DetachThingPrincipal => "DetachThingPrincipal",
            Self::DeleteThing => "DeleteThing",
            Self::RemoveThingFromThingGroup { .. } => "RemoveThingFromThingGroup",
            Self::RemoveThingFromBillingGroup { .. } => "RemoveThingFromBillingGroup",
            Self::UpdateCertificate { .. } => "UpdateCertificate",
            Self::DetachPolicy { .. } => "DetachPolicy",
            Self::DeleteCertificate => "DeleteCertificate",
            Self::CreateJob => "CreateJob",
            Self::CancelJob => "CancelJob",
            Self::CreateTable => "CreateTable",
            Self::PutItem => "PutItem",
            Self::UpdateItem { .. } => "UpdateItem",
            Self::DeleteItem => "DeleteItem",
        }
    }
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.operation())?;
        match self {
            Self::AddThingToThingGroup { thing_group_name: on }
            | Self::RemoveThingFromThingGroup { thing_group_name: on }
            | Self::AddThingToBillingGroup { billing_group_name: on }
            | Self::RemoveThingFromBillingGroup { billing_group_name: on }
            | Self::AttachPolicy { policy_name: on }
            | Self::DetachPolicy { policy_name: on }
            | Self::UpdateItem { attributes: on }
            | Self::UpdateCertificate { new_status: on } => write!(f, " {on}"),
            _ => Ok(()),
        }
    }
}

/// The steps of one row. `thing` and `certificate` run side by side, each begins with its first step and then
/// does the others at once; `join` needs both.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// CreateThing or UpdateThing, if needed.
    pub thing: Option<Step>,
    /// What needs the thing.
    pub then_thing: Vec<Step>,
    /// The billing group that it is to leave first.
    pub leave: Option<Step>,
    /// RegisterCertificateWithoutCA, if needed.
    pub certificate: Option<Step>,
    /// What needs the certificate.
    pub then_certificate: Vec<Step>,
    /// What needs both.
    pub join: Vec<Step>,
}

impl Plan {
    /// All steps, in an order in which they can run.
    pub fn steps(&self) -> impl Iterator<Item = &Step> {
        let thing = self.thing.iter().chain(&self.leave).chain(&self.then_thing);
        thing.chain(&self.certificate).chain(&self.then_certificate).chain(&self.join)
    }

    /// Whether there is nothing to do.
    pub fn is_empty(&self) -> bool {
        self.steps().next().is_none()
    }
}

/// Plans an import row.
///
/// # Errors
/// What differs between the row and AWS that the run may not change, as a phrase each.
pub fn import(row: &Row, current: &Current, update: Update) -> Result<Plan, Vec<String>> {
    let (mut plan, mut differs) = (Plan::default(), Vec::new());
    match &current.thing {
        Thing::Absent => plan.thing = Some(Step::CreateThing),
        Thing::Same => {}
        Thing::Is(details) => match update {
            Update::Never => differs.extend(differences(row, details)),
            Update::Merge | Update::Replace => plan.thing = change_to(row, details, update),
        },
    }
    let exists = current.thing != Thing::Absent;
    let groups = if exists { &current.groups_missing } else { &row.groups };
    plan.then_thing.extend(groups.iter().map(|g| Step::AddThingToThingGroup { thing_group_name: g.clone() }));
    if let Some(wanted) = row.billing_group.as_ref().filter(|_| exists) {
        let step = Step::AddThingToBillingGroup { billing_group_name: wanted.clone() };
        match &current.billing_group {
            Billing::Fine => {}
            Billing::Other(other) if update == Update::Never => {
                differs.push(format!("billing group is `{other}`, the row says `{wanted}`"));
            }
            Billing::None => plan.then_thing.push(step),
            // A thing in a billing group is refused by another one.
            Billing::Other(other) => {
                plan.leave = Some(Step::RemoveThingFromBillingGroup { billing_group_name: other.clone() });
                plan.then_thing.push(step);
            }
        }
    }
    if let Some(certificate) = &row.certificate {
        let registered = current.certificate.is_some();
        match (&current.certificate, certificate) {
            (_, Certificate::Csr { .. }) => plan.certificate = Some(Step::CreateCertificateFromCsr),
            (None, Certificate::Pem { .. }) => plan.certificate = Some(Step::RegisterCertificateWithoutCA),
            (None, Certificate::Fingerprint { id }) => {
                differs.push(format!("certificate {id} is not registered"));
            }
            (Some(status), Certificate::Pem { id, .. }) if status != "ACTIVE" => {
                differs.push(format!("certificate {id} is {status}, an import would make it ACTIVE"));
            }
            (Some(_), _) => {}
        }
        let policies = if registered { &current.policies_missing } else { &row.policies };
        plan.then_certificate.extend(policies.iter().map(|p| Step::AttachPolicy { policy_name: p.clone() }));
        if !(registered && exists && current.attached) {
            plan.join.push(Step::AttachThingPrincipal);
        }
    }
    if differs.is_empty() { Ok(plan) } else { Err(differs) }
}

/// Whether the thing is already what the row asks for.
pub fn is_same(row: &Row, details: &Details, update: Update) -> bool {
    match update {
        Update::Merge => change_to(row, details, update).is_none(),
        Update::Never | Update::Replace => differences(row, details).is_empty(),
    }
}

fn differences(row: &Row, is: &Details) -> Vec<String> {
    let mut out = Vec::new();
    if let Some(wanted) = &row.thing_type
        && is.thing_type.as_ref() != Some(wanted)
    {
        let has =
            is.thing_type.as_ref().map_or_else(|| "no thing type".into(), |t| format!("thing type `{t}`"));
        out.push(format!("it has {has}, the row says `{wanted}`"));
    }
    let Some(wanted) = &row.attributes else { return out };
    for (name, value) in wanted {
        match is.attributes.get(name) {
            Some(v) if v == value => {}
            Some(v) => out.push(format!("attribute {name} is `{v}`, the row says `{value}`")),
            None => out.push(format!("attribute {name} is missing, the row says `{value}`")),
        }
    }
    let surplus = is.attributes.iter().filter(|(name, _)| !wanted.contains_key(*name));
    out.extend(surplus.map(|(name, value)| format!("attribute {name} is `{value}`, the row has none")));
    out
}

fn change_to(row: &Row, is: &Details, update: Update) -> Option<Step> {
    let thing_type = row.thing_type.clone().filter(|t| is.thing_type.as_ref() != Some(t));
    let attributes = row.attributes.as_ref().and_then(|wanted| {
        let changed = |(k, v): &(&String, &String)| is.attributes.get(*k) != Some(*v);
        match update {
            Update::Merge => {
                let set: BTreeMap<_, _> =
                    wanted.iter().filter(changed).map(|(k, v)| (k.clone(), v.clone())).collect();
                (!set.is_empty()).then_some(set)
            }
            Update::Replace | Update::Never => (wanted != &is.attributes).then(|| wanted.clone()),
        }
    });
    (thing_type.is_some() || attributes.is_some()).then_some(Step::UpdateThing {
        thing_type,
        remove_type: false,
        attributes,
        merge: update == Update::Merge,
    })
}

/// Plans a change of an existing thing; `None` when it is so already.
pub fn change(change: &Change, is: &Details) -> Option<Step> {
    let mut attributes: BTreeMap<String, String> = change
        .set
        .iter()
        .filter(|(k, v)| is.attributes.get(*k) != Some(v))
        .map(|(k, v)| (k.clone(), v.clone()))
        .collect();
    // AWS removes an attribute that is merged with an empty value.
    attributes.extend(
        change.remove.iter().filter(|k| is.attributes.contains_key(*k)).map(|k| (k.clone(), String::new())),
    );
    let thing_type = change.thing_type.clone().filter(|t| is.thing_type.as_ref() != Some(t));
    let remove_type = change.remove_type && is.thing_type.is_some();
    (thing_type.is_some() || remove_type || !attributes.is_empty()).then_some(Step::UpdateThing {
        thing_type,
        remove_type,
        attributes: (!attributes.is_empty()).then_some(attributes),
        merge: true,
    })
}
