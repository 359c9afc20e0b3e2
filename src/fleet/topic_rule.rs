//! Topic rules, as far as just-in-time registration needs them: what happens when a device's certificate was
//! registered on its first connection.

use aws_sdk_iot::types::{Action, LambdaAction, SqsAction, TopicRule, TopicRulePayload};
use serde::Serialize;

use super::ensure::Differences;
use super::pages::{self, PAGE};
use super::status::Status;
use crate::aws::{AwsError, Call, Class, Target, TargetKey};
use crate::error::{Error, Result};
use crate::output::Columns;

/// The version of the rules' SQL (guide, "SQL versions").
const SQL_VERSION: &str = "2016-03-23";
/// Characters of a rule's name (model, `RuleName`).
const NAME_CHARS: usize = 128;
const DESCRIPTION: &str = "Devices' certificates that were registered on their first connection (fleetctl)";

/// The columns of what became of a rule.
pub const COLUMNS: Columns = Columns {
    default: &["tenant", "account", "region", "ruleName", "topic", "status"],
    more: &["ruleArn", "functionArn", "queueUrl", "roleArn"],
    open: &[],
};

/// The topic on which AWS tells of a certificate that it registered (guide, "Just-in-time registration"); without a
/// CA's id that of every CA.
pub fn registered_topic(ca: Option<&str>) -> String {
    format!("$aws/events/certificates/registered/{}", ca.unwrap_or("+"))
}

/// Checks a rule's name (model, `RuleName`: letters, digits and `_`, 1 to 128).
///
/// # Errors
/// Usage (2), saying what is allowed.
pub fn check_name(name: &str) -> Result<()> {
    let fine = |c: char| c.is_ascii_alphanumeric() || c == '_';
    if !name.is_empty() && name.len() <= NAME_CHARS && name.chars().all(fine) {
        return Ok(());
    }
    Err(Error::usage(format!("`{name}` is no name of a topic rule"))
        .hint(format!("Allowed are letters, digits and `_`, 1 to {NAME_CHARS} characters.")))
}

/// Where the rule sends its events.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Receiver {
    /// A Lambda function, by ARN.
    Function(String),
    /// An SQS queue, and the role that may send to it.
    Queue {
        /// The queue's URL.
        url: String,
        /// The role's ARN.
        role: String,
    },
}

/// A rule as it is to be.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// Its name.
    pub name: String,
    /// The topic it listens to.
    pub topic: String,
    /// Where it sends to; at least one.
    pub receivers: Vec<Receiver>,
}

/// What became of a rule.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Change {
    /// Where it is.
    #[serde(flatten)]
    pub target: TargetKey,
    /// Its name.
    pub rule_name: String,
    /// Its ARN.
    pub rule_arn: String,
    /// The topic it listens to.
    pub topic: String,
    /// The function it calls.
    pub function_arn: Option<String>,
    /// The queue it sends to.
    pub queue_url: Option<String>,
    /// The role it sends with.
    pub role_arn: Option<String>,
    /// What became of it.
    pub status: Status,
}

impl Wanted {
    fn sql(&self) -> String {
        format!("SELECT * FROM '{}'", self.topic)
    }

    fn payload(&self) -> Result<TopicRulePayload> {
        let bug = |e: aws_smithy_types::error::operation::BuildError| Error::internal(e.to_string());
        let mut payload = TopicRulePayload::builder()
            .sql(self.sql())
            .aws_iot_sql_version(SQL_VERSION)
            .description(DESCRIPTION)
            .rule_disabled(false);
        for receiver in &self.receivers {
            let action = match receiver {
                Receiver::Function(arn) => {
                    let action = LambdaAction::builder().function_arn(arn).build().map_err(bug)?;
                    Action::builder().lambda(action)
                }
                Receiver::Queue { url, role } => {
                    let action = SqsAction::builder().queue_url(url).role_arn(role).use_base64(false);
                    Action::builder().sqs(action.build().map_err(bug)?)
                }
            };
            payload = payload.actions(action.build());
        }
        payload.build().map_err(bug)
    }

    fn differences(&self, there: &TopicRule) -> Differences {
        let mut found = Differences::default();
        found.compare("sql", &there.sql.as_ref(), &Some(&self.sql()));
        found.compare("awsIotSqlVersion", &there.aws_iot_sql_version.as_deref(), &Some(SQL_VERSION));
        if there.rule_disabled == Some(true) {
            found.add("it is disabled");
        }
        let is = shown(there.actions.as_deref().unwrap_or_default().iter().map(receiver));
        let asked = shown(self.receivers.iter().map(|r| Some(r.clone())));
        found.compare::<[String]>("actions", &is, &asked);
        found
    }

    fn change(&self, target: &Target, status: Status) -> Change {
        let mut change = Change {
            target: target.key.clone(),
            rule_name: self.name.clone(),
            rule_arn: target.arn(&format!("rule/{}", self.name)),
            topic: self.topic.clone(),
            function_arn: None,
            queue_url: None,
            role_arn: None,
            status,
        };
        for receiver in &self.receivers {
            match receiver {
                Receiver::Function(arn) => change.function_arn = Some(arn.clone()),
                Receiver::Queue { url, role } => {
                    change.queue_url = Some(url.clone());
                    change.role_arn = Some(role.clone());
                }
            }
        }
        change
    }
}

/// An action in this program's terms; `None` for kinds that are not made here.
fn receiver(action: &Action) -> Option<Receiver> {
    if let Some(lambda) = &action.lambda {
        return Some(Receiver::Function(lambda.function_arn.clone()));
    }
    action.sqs.as_ref().map(|sqs| Receiver::Queue { url: sqs.queue_url.clone(), role: sqs.role_arn.clone() })
}

/// Actions in words, in an order of their own: AWS runs all of them at once.
fn shown(receivers: impl Iterator<Item = Option<Receiver>>) -> Vec<String> {
    let mut words: Vec<String> = receivers
        .map(|receiver| match receiver {
            Some(Receiver::Function(arn)) => arn,
            Some(Receiver::Queue { url, role }) => format!("{url} with {role}"),
            None => "an action of another kind".to_owned(),
        })
        .collect();
    words.sort();
    words
}

/// Reads a rule; `None` when there is none of that name.
///
/// The model gives GetTopicRule no "not found", and AWS says UnauthorizedException for a rule that is not there; so
/// when it says that the list decides.
///
/// # Errors
/// The failed call.
async fn describe(target: &Target, name: &str) -> Result<Option<TopicRule>, AwsError> {
    match target.iot().get_topic_rule().rule_name(name).send().await.aws("GetTopicRule") {
        Ok(answer) => Ok(answer.rule),
        Err(e) if e.class == Class::NotFound => Ok(None),
        Err(e) if e.is("UnauthorizedException") => {
            let rules = pages::all(async |token| {
                let call = target.iot().list_topic_rules().max_results(PAGE).set_next_token(token);
                let page = call.send().await.aws("ListTopicRules")?;
                Ok((page.rules.unwrap_or_default(), page.next_token))
            });
            let there = rules.await?.iter().any(|rule| rule.rule_name.as_deref() == Some(name));
            if there { Err(e) } else { Ok(None) }
        }
        Err(e) => Err(e),
    }
}

/// Makes sure that a rule is there as asked for; with `update` one that differs is replaced.
///
/// # Errors
/// Failed (1) when it is there and differs, naming what; the failed call.
pub async fn ensure(target: &Target, wanted: &Wanted, update: bool, dry_run: bool) -> Result<Change> {
    let name = wanted.name.as_str();
    let read = async || {
        let there = describe(target, name).await;
        there.map_err(|e| Error::from(e).context(format!("reading the topic rule `{name}`")))
    };
    if let Some(there) = read().await? {
        let differences = wanted.differences(&there);
        if differences.is_empty() {
            return Ok(wanted.change(target, Status::Exists));
        }
        if !update {
            return Err(differs(name, &differences));
        }
        if dry_run {
            return Ok(wanted.change(target, Status::Planned));
        }
        let call = target.iot().replace_topic_rule().rule_name(name).topic_rule_payload(wanted.payload()?);
        let replaced = call.send().await.aws("ReplaceTopicRule");
        replaced.map_err(|e| explain(e, format!("replacing the topic rule `{name}`")))?;
        return Ok(wanted.change(target, Status::Updated));
    }
    if dry_run {
        return Ok(wanted.change(target, Status::Planned));
    }
    let call = target.iot().create_topic_rule().rule_name(name).topic_rule_payload(wanted.payload()?);
    match call.send().await.aws("CreateTopicRule") {
        Ok(_) => Ok(wanted.change(target, Status::Created)),
        // After a lost answer the SDK's second attempt meets what its first made.
        Err(e) if e.class == Class::Exists => match read().await? {
            Some(there) if wanted.differences(&there).is_empty() => {
                Ok(wanted.change(target, Status::Created))
            }
            Some(there) => Err(differs(name, &wanted.differences(&there))),
            None => Err(explain(e, format!("creating the topic rule `{name}`"))),
        },
        Err(e) => Err(explain(e, format!("creating the topic rule `{name}`"))),
    }
}

fn differs(name: &str, differences: &Differences) -> Error {
    Error::failed(format!("the topic rule `{name}` exists and differs"))
        .caused_by(differences.text())
        .hint("Nothing was changed. `--update` replaces it; or give another `--name`.")
}

fn explain(error: AwsError, doing: String) -> Error {
    let role = error.is("InvalidRequestException");
    let error = Error::from(error).context(doing);
    if role {
        return error.hint(
            "AWS tries the role of a queue when the rule is made: it must exist and trust iot.amazonaws.com; a new \
             one may need some seconds.",
        );
    }
    error
}
