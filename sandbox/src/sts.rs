//! AWS Security Token Service: `AssumeRole`, `GetCallerIdentity`, `GetAccessKeyInfo`.
//!
//! A role can be assumed by the principals of the management account and of the role's own account, and one with a trust
//! policy of its own by whom that names. Everything else
//! — an account or role that does not exist, a wrong external id, an account that is closed or still warming up — is
//! refused with the same text as on AWS, which does not say which of them it was.

use std::time::{Duration, SystemTime};

use serde_json::{Value, json};

use crate::api::{Answer, ApiError};
use crate::chance;
use crate::iam;
use crate::identity::{Credentials, Identities, Principal};
use crate::organizations::Account;
use crate::settings::WrongAccount;
use crate::zone::{AUDIT, LOG_ARCHIVE, MANAGEMENT, Zone};

/// The operations that are answered.
pub(crate) const OPERATIONS: &[&str] = &["AssumeRole", "GetCallerIdentity", "GetAccessKeyInfo"];

/// The longest session under role chaining.
const CHAINED: u64 = 3600;

/// The decoded parameters of a Query request.
pub(crate) type Parameters = [(String, String)];

/// What answering needs.
pub(crate) struct Context<'a> {
    /// The landing zone, for its roles.
    pub zone: &'a mut Zone,
    /// The access keys, to which an assumed role's are added.
    pub identities: &'a Identities,
    /// The caller.
    pub principal: &'a Principal,
    /// The moment.
    pub now: SystemTime,
    /// How long credentials live, if set.
    pub credential_ttl: Option<Duration>,
    /// Whether another account's credentials are handed out.
    pub wrong_account: WrongAccount,
}

/// Answers one operation.
pub(crate) fn call(context: &mut Context<'_>, operation: &str, parameters: &Parameters) -> Answer {
    match operation {
        "AssumeRole" => assume_role(context, parameters),
        "GetCallerIdentity" => {
            let Principal { account, arn, user_id, .. } = context.principal;
            Ok(json!({ "UserId": user_id, "Account": account, "Arn": arn }))
        }
        "GetAccessKeyInfo" => {
            let key = required(parameters, "AccessKeyId", "accessKeyId")?;
            let account =
                context.identities.account_of(key).ok_or_else(|| validation("Access key is not known"))?;
            Ok(json!({ "Account": account }))
        }
        other => Err(ApiError::new(
            "InvalidAction",
            400,
            format!("Could not find operation {other} for version 2011-06-15"),
        )),
    }
}

struct Wanted<'a> {
    arn: &'a str,
    account: &'a str,
    role: &'a str,
    session: &'a str,
    duration: Duration,
    external_id: Option<&'a str>,
    source_identity: Option<&'a str>,
}

fn assume_role(context: &mut Context<'_>, parameters: &Parameters) -> Answer {
    let wanted = read_wanted(parameters)?;
    check_allowed(context, &wanted)?;
    let earlier = context.zone.assumed.entry(wanted.arn.to_owned()).or_default();
    let number = *earlier;
    *earlier += 1;
    let wrong = match context.wrong_account {
        WrongAccount::Never => false,
        WrongAccount::First | WrongAccount::Unsaid => number == 0,
        WrongAccount::Refresh => number > 0,
        WrongAccount::Share(share) => {
            chance::draw(context.zone.seed, ("wrong-account", wanted.arn, number)) < share
        }
    };
    let account = if wrong { other_account(context.zone, wanted.account) } else { wanted.account.to_owned() };
    let named = match context.wrong_account {
        WrongAccount::Unsaid => wanted.account,
        _ => account.as_str(),
    };
    let lifetime = context.credential_ttl.unwrap_or(wanted.duration);
    let expires = context.now + lifetime;
    let credentials = issue(context, &wanted, &account, expires);
    let role_id = role_id(context.zone.seed, wanted.arn);
    let mut answer = json!({
        "Credentials": {
            "AccessKeyId": credentials.access_key,
            "SecretAccessKey": credentials.secret,
            "SessionToken": credentials.token,
            "Expiration": iso_8601(expires),
        },
        "AssumedRoleUser": {
            "AssumedRoleId": format!("{role_id}:{}", wanted.session),
            "Arn": session_arn(named, wanted.role, wanted.session),
        },
    });
    if let Some(identity) = wanted.source_identity {
        answer["SourceIdentity"] = json!(identity);
    }
    context.identities.add(credentials);
    Ok(answer)
}

fn issue(context: &mut Context<'_>, wanted: &Wanted<'_>, account: &str, expires: SystemTime) -> Credentials {
    let role_arn = format!("arn:aws:iam::{account}:role/{}", wanted.role);
    let principal = Principal {
        account: account.to_owned(),
        arn: session_arn(account, wanted.role, wanted.session),
        user_id: format!("{}:{}", role_id(context.zone.seed, &role_arn), wanted.session),
        policy_arn: role_arn,
        is_session: true,
    };
    Credentials {
        access_key: format!("ASIA{}", context.zone.fresh(chance::KEY, 16)),
        secret: context.zone.fresh(chance::SECRET, 40),
        token: Some(format!("IQoJb3JpZ2luX2VjE{}==", context.zone.fresh(chance::SECRET, 180))),
        expires: Some(expires),
        principal: principal.into(),
    }
}

fn session_arn(account: &str, role: &str, session: &str) -> String {
    let name = role.rsplit('/').next().unwrap_or(role);
    format!("arn:aws:sts::{account}:assumed-role/{name}/{session}")
}

/// The unique id of a role.
pub(crate) fn role_id(seed: u64, arn: &str) -> String {
    format!("AROA{}", chance::text(seed, ("role", arn), chance::KEY, 17))
}

/// An active account that is not the one asked for, a tenant's if there is one.
fn other_account(zone: &Zone, asked: &str) -> String {
    let fallback = if asked == AUDIT { LOG_ARCHIVE } else { AUDIT };
    zone.organization
        .accounts
        .iter()
        .filter(|account| {
            account.is_active() && ![asked, MANAGEMENT, LOG_ARCHIVE, AUDIT].contains(&account.id.as_str())
        })
        .map(|account| account.id.clone())
        .next()
        .unwrap_or_else(|| fallback.to_owned())
}

fn check_allowed(context: &Context<'_>, wanted: &Wanted<'_>) -> Result<(), ApiError> {
    let denied = || {
        let (who, what) = (&context.principal.arn, wanted.arn);
        let text = format!("User: {who} is not authorized to perform: sts:AssumeRole on resource: {what}");
        ApiError::new("AccessDenied", 403, text)
    };
    let caller = &context.principal.account;
    let active = context.zone.organization.account(wanted.account).is_some_and(Account::is_active);
    let (path, name) = wanted
        .role
        .rsplit_once('/')
        .map_or(("/".to_owned(), wanted.role), |(path, name)| (format!("/{path}/"), name));
    let role =
        context.zone.role(wanted.account, name).filter(|role| role.iam.path == path).ok_or_else(denied)?;
    let trusted = match &role.iam.trust {
        Some(policy) => iam::allows(policy, context.principal, wanted.external_id),
        None => caller == MANAGEMENT || caller == wanted.account,
    };
    let external_id = role.external_id.as_deref().is_none_or(|expected| wanted.external_id == Some(expected));
    if !active || !trusted || !external_id || role.ready_at > context.now {
        return Err(denied());
    }
    if context.principal.is_session && wanted.duration.as_secs() > CHAINED {
        return Err(validation(
            "The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining",
        ));
    }
    if wanted.duration > role.max_session {
        return Err(validation(
            "The requested DurationSeconds exceeds the MaxSessionDuration set for this role.",
        ));
    }
    Ok(())
}

fn read_wanted(parameters: &Parameters) -> Result<Wanted<'_>, ApiError> {
    let arn = required(parameters, "RoleArn", "roleArn")?;
    if !(20..=2048).contains(&arn.len()) {
        return Err(constraint(arn, "roleArn", "Member must have length greater than or equal to 20"));
    }
    let (account, role) = parse_role_arn(arn).ok_or_else(|| validation(format!("{arn} is invalid")))?;
    let session = required(parameters, "RoleSessionName", "roleSessionName")?;
    check_name(session, "roleSessionName", 2, 64, "=,.@-_+", r"[\w+=,.@-]*")?;
    let duration = match find(parameters, "DurationSeconds") {
        None => CHAINED,
        Some(text) => read_duration(text)?,
    };
    let external_id = find(parameters, "ExternalId");
    if let Some(id) = external_id {
        check_name(id, "externalId", 2, 1224, "=,.@:/-_+", r"[\w+=,.@:\/-]*")?;
    }
    let source_identity = find(parameters, "SourceIdentity");
    if let Some(identity) = source_identity {
        check_name(identity, "sourceIdentity", 2, 64, "=,.@-_+", r"[\w+=,.@-]*")?;
    }
    check_policies(parameters)?;
    check_tags(parameters)?;
    let duration = Duration::from_secs(duration);
    Ok(Wanted { arn, account, role, session, duration, external_id, source_identity })
}

fn parse_role_arn(arn: &str) -> Option<(&str, &str)> {
    let (account, role) = arn.strip_prefix("arn:aws:iam::")?.split_once(":role/")?;
    let is_account = account.len() == 12 && account.bytes().all(|byte| byte.is_ascii_digit());
    (is_account && !role.is_empty() && !role.ends_with('/')).then_some((account, role))
}

fn read_duration(text: &str) -> Result<u64, ApiError> {
    let seconds: u64 = text.parse().map_err(|_| ApiError::new("MalformedInput", 400, "Invalid Argument"))?;
    match seconds {
        0..900 => {
            Err(constraint(text, "durationSeconds", "Member must have value greater than or equal to 900"))
        }
        43201.. => {
            Err(constraint(text, "durationSeconds", "Member must have value less than or equal to 43200"))
        }
        seconds => Ok(seconds),
    }
}

/// Checks a name's length and characters.
pub(crate) fn check_name(
    value: &str,
    field: &str,
    min: usize,
    max: usize,
    marks: &str,
    pattern: &str,
) -> Result<(), ApiError> {
    if value.chars().count() < min {
        let text = format!("Member must have length greater than or equal to {min}");
        return Err(constraint(value, field, &text));
    }
    if value.chars().count() > max {
        return Err(constraint(
            value,
            field,
            &format!("Member must have length less than or equal to {max}"),
        ));
    }
    if !value.chars().all(|sign| sign.is_ascii_alphanumeric() || marks.contains(sign)) {
        return Err(constraint(
            value,
            field,
            &format!("Member must satisfy regular expression pattern: {pattern}"),
        ));
    }
    Ok(())
}

fn check_policies(parameters: &Parameters) -> Result<(), ApiError> {
    let Some(policy) = find(parameters, "Policy") else { return Ok(()) };
    if serde_json::from_str::<Value>(policy).is_err() {
        return Err(ApiError::new(
            "MalformedPolicyDocument",
            400,
            "The policy is not in the valid JSON format.",
        ));
    }
    if policy.len() > 2048 {
        let percent = policy.len() * 100 / 2048;
        let text = format!("Packed policy consumes {percent}% of allotted space, please use smaller policy.");
        return Err(ApiError::new("PackedPolicyTooLarge", 400, text));
    }
    Ok(())
}

fn check_tags(parameters: &Parameters) -> Result<(), ApiError> {
    let mut keys = Vec::new();
    for number in 1.. {
        let Some(key) = find(parameters, &format!("Tags.member.{number}.Key")) else { break };
        let value = find(parameters, &format!("Tags.member.{number}.Value")).unwrap_or_default();
        if key.is_empty() || key.chars().count() > 128 {
            return Err(constraint(key, "tags", "Member must have length less than or equal to 128"));
        }
        if value.chars().count() > 256 {
            return Err(constraint(value, "tags", "Member must have length less than or equal to 256"));
        }
        let key = key.to_lowercase();
        if keys.contains(&key) {
            let text = "Duplicate tag keys found. Please note that Tag keys are case insensitive.";
            return Err(ApiError::new("InvalidParameterValue", 400, text));
        }
        keys.push(key);
    }
    if keys.len() > 50 {
        return Err(constraint("tags", "tags", "Member must have length less than or equal to 50"));
    }
    Ok(())
}

/// A parameter.
pub(crate) fn find<'a>(parameters: &'a Parameters, name: &str) -> Option<&'a str> {
    parameters.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
}

/// A parameter that must be there.
pub(crate) fn required<'a>(parameters: &'a Parameters, name: &str, field: &str) -> Result<&'a str, ApiError> {
    find(parameters, name).ok_or_else(|| {
        validation(format!(
            "1 validation error detected: Value null at '{field}' failed to satisfy constraint: Member must not be null"
        ))
    })
}

/// A value that is not as the model says.
pub(crate) fn constraint(value: &str, field: &str, text: &str) -> ApiError {
    validation(format!(
        "1 validation error detected: Value '{value}' at '{field}' failed to satisfy constraint: {text}"
    ))
}

/// A refused parameter.
pub(crate) fn validation(text: impl Into<String>) -> ApiError {
    ApiError::new("ValidationError", 400, text)
}

/// A moment as the Query protocol writes it, to the second.
pub(crate) fn iso_8601(at: SystemTime) -> String {
    let at = time::OffsetDateTime::from(at);
    format!(
        "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z",
        at.year(),
        u8::from(at.month()),
        at.day(),
        at.hour(),
        at.minute(),
        at.second()
    )
}
