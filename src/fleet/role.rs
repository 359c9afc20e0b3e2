//! IAM roles that provisioning needs: AWS IoT's own, and those of the functions behind it.
//!
//! IAM belongs to the account: one role serves every Region. Only what is asked for is looked at and changed; what else
//! a role has is told and left alone.

pub mod documents;
pub mod things;

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::time::Duration;

use serde::Serialize;
use serde_json::Value;

use super::document;
use super::ensure::Differences;
use super::pages;
use super::status::Status;
use super::waiting::until_accepted;
use crate::aws::{AwsError, Call, Class, Target};
use crate::error::{Error, Result};

/// The name of the inline policy that this program keeps in a role.
pub const INLINE: &str = "fleetctl";

/// IAM is eventually consistent: a new role may be unknown to the next call for some seconds.
const NEW_ROLE: Duration = Duration::from_mins(1);

/// What a role is to be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Wanted {
    /// Who may assume it.
    pub assume_role_policy_document: Value,
    /// The ARNs of the managed policies that it has.
    pub managed_policy_arns: Vec<String>,
    /// The inline policy [`INLINE`], if it has one.
    pub policy_document: Option<Value>,
    /// The managed policies whose place the inline one takes: the role must not have them as well.
    #[serde(skip)]
    pub replaced: Vec<String>,
    /// What it is for.
    #[serde(skip)]
    pub description: String,
}

/// What to do with one role.
#[derive(Debug, Clone, Copy)]
pub struct Ask<'a> {
    /// Where.
    pub target: &'a Target,
    /// The role's name.
    pub name: &'a str,
    /// What it is to be.
    pub wanted: &'a Wanted,
    /// Change a role that is otherwise.
    pub update: bool,
    /// Only read.
    pub dry_run: bool,
}

/// What became of it.
#[derive(Debug)]
pub struct Done {
    /// The status.
    pub status: Status,
    /// Policies that the role has besides, by name or ARN; they were left alone.
    pub besides: Vec<String>,
}

/// A role as it is.
struct There {
    trust: Value,
    attached: BTreeSet<String>,
    inline: BTreeSet<String>,
    own: Option<Value>,
}

/// One change that makes the role what it is to be.
enum Step<'a> {
    Trust,
    Attach(&'a str),
    Detach(&'a str),
    Put(&'a Value),
    Delete,
}

/// The ARN of a role in a target's account.
pub fn arn(target: &Target, name: &str) -> String {
    format!("arn:{}:iam::{}:role/{name}", target.partition, target.key.account)
}

/// Makes sure that a role is there as it is to be.
///
/// # Errors
/// Failed (1) when it is there and differs and `update` is not asked for, naming what; or the failed call.
pub async fn ensure(ask: Ask<'_>) -> Result<Done> {
    let (created, there) = match read(ask).await? {
        Some(there) => (false, there),
        None if ask.dry_run => return Ok(Done { status: Status::Planned, besides: Vec::new() }),
        None => create(ask).await?,
    };
    let besides = there.besides(ask.wanted);
    let (steps, differences) = there.steps(ask.wanted);
    if steps.is_empty() {
        return Ok(Done { status: if created { Status::Created } else { Status::Exists }, besides });
    }
    if !created && !ask.update {
        return Err(Error::failed(format!("role `{}` exists and differs", ask.name))
            .caused_by(differences.text())
            .hint(
                "Nothing was changed. `--update` makes it what was asked for; `--name` takes another role.",
            ));
    }
    if ask.dry_run {
        return Ok(Done { status: Status::Planned, besides });
    }
    for step in &steps {
        step.take(ask, if created { NEW_ROLE } else { Duration::ZERO }).await.map_err(|e| {
            Error::from(e)
                .context(format!("giving role `{}` its policies", ask.name))
                .hint("The role is not finished; the same command with `--update` goes on.")
        })?;
    }
    Ok(Done { status: if created { Status::Created } else { Status::Updated }, besides })
}

/// Makes the role. One that is there all of a sudden and has no policies yet is the work of an attempt whose answer was
/// lost.
async fn create(ask: Ask<'_>) -> Result<(bool, There)> {
    let bare = There {
        trust: ask.wanted.assume_role_policy_document.clone(),
        attached: BTreeSet::new(),
        inline: BTreeSet::new(),
        own: None,
    };
    let call = ask.target.iam().create_role().role_name(ask.name).description(&ask.wanted.description);
    let call = call.assume_role_policy_document(bare.trust.to_string());
    match call.send().await.aws("CreateRole") {
        Ok(_) => Ok((true, bare)),
        Err(error) if error.class == Class::Exists => {
            let there = read(ask).await?.unwrap_or(bare);
            let fresh = there.attached.is_empty() && there.inline.is_empty();
            Ok((fresh && there.trust == ask.wanted.assume_role_policy_document, there))
        }
        Err(error) => Err(Error::from(error).context(format!("creating role `{}`", ask.name))),
    }
}

async fn read(ask: Ask<'_>) -> Result<Option<There>> {
    match read_role(ask).await {
        Ok(there) => Ok(Some(there)),
        Err(error) if error.class == Class::NotFound => Ok(None),
        Err(error) => Err(Error::from(error).context(format!("reading role `{}`", ask.name))),
    }
}

async fn read_role(ask: Ask<'_>) -> Result<There, AwsError> {
    let (iam, name) = (ask.target.iam(), ask.name);
    let answer = iam.get_role().role_name(name).send().await.aws("GetRole")?;
    let trust = answer.role.and_then(|role| role.assume_role_policy_document).unwrap_or_default();
    let attached = pages::all(async |marker| {
        let call = iam.list_attached_role_policies().role_name(name).set_marker(marker);
        let page = call.send().await.aws("ListAttachedRolePolicies")?;
        let arns = page.attached_policies.unwrap_or_default().into_iter().filter_map(|p| p.policy_arn);
        Ok((arns.collect(), page.marker.filter(|_| page.is_truncated)))
    })
    .await?;
    let inline = pages::all(async |marker| {
        let call = iam.list_role_policies().role_name(name).set_marker(marker);
        let page = call.send().await.aws("ListRolePolicies")?;
        Ok((page.policy_names, page.marker.filter(|_| page.is_truncated)))
    })
    .await?;
    let own = if inline.iter().any(|name| name == INLINE) {
        let call = iam.get_role_policy().role_name(name).policy_name(INLINE);
        Some(call.send().await.aws("GetRolePolicy")?.policy_document)
    } else {
        None
    };
    Ok(There {
        trust: document::shown(decoded(&trust)),
        attached: attached.into_iter().collect(),
        inline: inline.into_iter().collect(),
        own: own.map(|text| document::shown(decoded(&text))),
    })
}

impl There {
    fn steps<'a>(&self, wanted: &'a Wanted) -> (Vec<Step<'a>>, Differences) {
        let (mut steps, mut differences) = (Vec::new(), Differences::default());
        let mut step = |step, difference: String| {
            steps.push(step);
            differences.add(difference);
        };
        if self.trust != wanted.assume_role_policy_document {
            step(Step::Trust, "its trust policy is another one".to_owned());
        }
        for arn in wanted.managed_policy_arns.iter().filter(|arn| !self.attached.contains(*arn)) {
            step(Step::Attach(arn), format!("the policy {arn} is not attached"));
        }
        match (&self.own, &wanted.policy_document) {
            (None, None) => {}
            (Some(there), Some(wanted)) if there == wanted => {}
            (None, Some(wanted)) => step(Step::Put(wanted), format!("it lacks the policy `{INLINE}`")),
            (Some(_), Some(wanted)) => {
                step(Step::Put(wanted), format!("its policy `{INLINE}` is another one"));
            }
            (Some(_), None) => step(Step::Delete, format!("it has the policy `{INLINE}` as well")),
        }
        for arn in wanted.replaced.iter().filter(|arn| self.attached.contains(*arn)) {
            step(Step::Detach(arn), format!("the policy {arn} is attached as well"));
        }
        (steps, differences)
    }

    fn besides(&self, wanted: &Wanted) -> Vec<String> {
        let known = |arn: &&String| wanted.managed_policy_arns.contains(arn) || wanted.replaced.contains(arn);
        let attached = self.attached.iter().filter(|arn| !known(arn));
        attached.chain(self.inline.iter().filter(|name| *name != INLINE)).cloned().collect()
    }
}

impl Step<'_> {
    async fn take(&self, ask: Ask<'_>, patience: Duration) -> Result<(), AwsError> {
        // What is not there to be taken away is no obstacle.
        let taken = |answer: Result<(), AwsError>| match answer {
            Err(error) if error.class == Class::NotFound => Ok(()),
            answer => answer,
        };
        let (iam, name) = (ask.target.iam(), ask.name);
        let attempt = async || match self {
            Step::Trust => {
                let text = ask.wanted.assume_role_policy_document.to_string();
                let call = iam.update_assume_role_policy().role_name(name).policy_document(text);
                call.send().await.aws("UpdateAssumeRolePolicy").map(drop)
            }
            Step::Attach(arn) => {
                let call = iam.attach_role_policy().role_name(name).policy_arn(*arn);
                call.send().await.aws("AttachRolePolicy").map(drop)
            }
            Step::Detach(arn) => {
                let call = iam.detach_role_policy().role_name(name).policy_arn(*arn);
                taken(call.send().await.aws("DetachRolePolicy").map(drop))
            }
            Step::Put(text) => {
                let call = iam.put_role_policy().role_name(name).policy_name(INLINE);
                let call = call.policy_document(text.to_string());
                call.send().await.aws("PutRolePolicy").map(drop)
            }
            Step::Delete => {
                let call = iam.delete_role_policy().role_name(name).policy_name(INLINE);
                taken(call.send().await.aws("DeleteRolePolicy").map(drop))
            }
        };
        until_accepted("NoSuchEntity", patience, attempt).await
    }
}

/// IAM answers documents percent-encoded (RFC 3986).
fn decoded(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let escape = (bytes[at] == b'%').then(|| text.get(at + 1..at + 3)).flatten();
        if let Some(byte) = escape.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            out.push(byte);
            at += 3;
        } else {
            out.push(bytes[at]);
            at += 1;
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

/// Targets of which each account comes once: IAM is one for all Regions.
pub fn once_an_account(targets: Vec<Target>) -> Vec<Target> {
    let seen = RefCell::new(BTreeSet::new());
    targets.into_iter().filter(|target| seen.borrow_mut().insert(target.key.account.clone())).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn wanted(managed: &[&str], own: Option<Value>, replaced: &[&str]) -> Wanted {
        let texts = |texts: &[&str]| texts.iter().map(|&text| text.to_owned()).collect();
        Wanted {
            assume_role_policy_document: json!({ "a": 1 }),
            managed_policy_arns: texts(managed),
            policy_document: own,
            replaced: texts(replaced),
            description: String::new(),
        }
    }

    #[test]
    fn what_differs_is_named_and_what_is_besides_is_no_difference() {
        let there = There {
            trust: json!({ "a": 2 }),
            attached: ["m1".to_owned(), "theirs".to_owned()].into(),
            inline: [INLINE.to_owned(), "other".to_owned()].into(),
            own: Some(json!({ "p": 1 })),
        };
        let asked = wanted(&["m2"], Some(json!({ "p": 2 })), &["m1"]);
        assert_eq!(
            there.steps(&asked).1.text(),
            "its trust policy is another one; the policy m2 is not attached; its policy `fleetctl` is another one; \
             the policy m1 is attached as well"
        );
        assert_eq!(there.besides(&asked), ["theirs", "other"]);
        let same = There { trust: json!({ "a": 1 }), ..there };
        let asked = wanted(&["m1"], Some(json!({ "p": 1 })), &[]);
        assert!(same.steps(&asked).0.is_empty());
        assert_eq!(same.steps(&wanted(&["m1"], None, &[])).1.text(), "it has the policy `fleetctl` as well");
    }

    #[test]
    fn documents_are_decoded() {
        assert_eq!(decoded("%7B%22a%22%3A%201%7D+%zz%"), "{\"a\": 1}+%zz%");
    }
}
