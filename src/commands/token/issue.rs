//! `fleetctl token issue`

use std::path::PathBuf;
use std::time::Duration;

use aws_sdk_sts as sts;
use clap::Args;
use serde::Serialize;
use time::OffsetDateTime;

use super::{public_key, secret_key};
use crate::context::Context;
use crate::enroll::binding::check_audience;
use crate::error::{Error, ExitStatus, Kind, Result};
use crate::output::{Columns, Format};
use crate::pki::store;
use crate::settings::is_account_id;
use crate::token::assume::{self, MAX_SECONDS, MIN_SECONDS, Wanted};
use crate::token::claims::{VERSION, check_agent, check_tenant};
use crate::token::endpoint::check_path;
use crate::token::{Claims, Endpoint, InvokeArn, Payload, session_policy};

const COLUMNS: Columns = Columns {
    default: &["tenantId", "agentId", "jti", "expires", "sessionArn", "invokeArn", "file"],
    more: &["apiEndpoint", "path", "region", "audience", "sessionPolicy", "token"],
    open: &[],
};

/// Issue a registration token for an agent
///
/// Assumes the role with a session policy that allows one thing: invoking
/// POST on the path of the endpoint. The API's ARN follows from a host name of
/// Amazon API Gateway (in the role's account); for a custom domain name give
/// --invoke-arn. Of any other server the session policy denies everything:
/// such a server checks the agent's presigned GetCallerIdentity, which needs no
/// permission (`agent serve`). The credentials, with who may register where,
/// are signed (ES256) and encrypted (ECDH-ES, A256GCM).
///
/// The tenant is looked up in the organization unless --no-lookup says not to.
/// An account's id finds it, too; the token has its name (tenant_id: the
/// account's tag `fleetctl:tenant`), by which `agent serve --register` finds the
/// account again.
/// A token is a secret until it is used or expired. --out FILE is a new file
/// with mode 0600; --out - writes it to stdout.
///
/// Exit codes: 0, 2 (usage, no such tenant), 4 (the role is refused), 65, 75.
///
/// Examples:
///   fleetctl token issue --tenant acme --agent press-7 --role AgentRegistration \
///     --endpoint https://a1b2c3.execute-api.eu-central-1.amazonaws.com/prod \
///     --audience fleet --sign-key signing.key --encrypt-to encryption.pub --out press-7.token
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct IssueArgs {
    /// The agent: its certificate's common name and its thing's name
    #[arg(long, value_name = "ID")]
    agent: String,
    /// How long the token and its credentials are good: 15m to 12h (AWS gives none for less)
    #[arg(long, value_name = "TIME", default_value = "15m", value_parser = life)]
    ttl: Duration,
    /// The role whose session the token holds: its ARN, or its name in the account that assumes it
    #[arg(long, value_name = "ARN|NAME")]
    role: String,
    /// The API that the agent registers with, with the stage
    #[arg(long, value_name = "URL")]
    endpoint: String,
    /// The path of the registration call below it
    #[arg(long, value_name = "PATH", default_value = "/agents")]
    path: String,
    /// What the credentials may invoke, where the endpoint's host name does not tell
    #[arg(long, value_name = "ARN")]
    invoke_arn: Option<String>,
    /// The server that the token is for, as its `agent serve --audience` says; else the endpoint
    #[arg(long, value_name = "TEXT")]
    audience: Option<String>,
    /// The provider's private key (P-256, PEM)
    #[arg(long, value_name = "FILE")]
    sign_key: PathBuf,
    /// The public key of the agents' installer (P-256, PEM)
    #[arg(long, value_name = "FILE")]
    encrypt_to: PathBuf,
    /// Tag the session with tenant and agent (the role must allow sts:TagSession)
    #[arg(long)]
    session_tags: bool,
    /// Do not look the tenant up in the organization
    #[arg(long)]
    no_lookup: bool,
    /// The token's new file; `-` is stdout
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Row<'a> {
    tenant_id: &'a str,
    agent_id: &'a str,
    jti: &'a str,
    issued: String,
    expires: String,
    api_endpoint: &'a str,
    path: &'a str,
    region: &'a str,
    audience: &'a str,
    session_arn: &'a str,
    invoke_arn: Option<&'a str>,
    session_policy: &'a str,
    file: Option<String>,
    status: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    token: Option<&'a str>,
}

pub(crate) async fn run(cx: &Context, args: IssueArgs) -> Result<ExitStatus> {
    cx.output.check(&COLUMNS)?;
    let [given_tenant] = &cx.settings.flags.tenant[..] else {
        return Err(Error::usage("a token is for one tenant").hint("Give `--tenant ID` once."));
    };
    let bad = |flag: &str, why: String| Error::usage(format!("`{flag}` is not valid")).caused_by(why);
    check_tenant(given_tenant).map_err(|why| bad("--tenant", why))?;
    check_agent(&args.agent).map_err(|why| bad("--agent", why))?;
    let endpoint: Endpoint = args.endpoint.parse().map_err(|why| bad("--endpoint", why))?;
    check_path(&args.path).map_err(|why| bad("--path", why))?;
    let given: Option<InvokeArn> =
        args.invoke_arn.as_deref().map(str::parse).transpose().map_err(|why| bad("--invoke-arn", why))?;
    let audience = args.audience.clone().unwrap_or_else(|| endpoint.to_string());
    check_audience(&audience).map_err(|why| bad("--audience", why))?;
    let (sign, encrypt) = (secret_key(cx, &args.sign_key)?, public_key(&args.encrypt_to)?);
    if sign.public().id() == encrypt.id() {
        return Err(bad("--encrypt-to", "it is the key that signs; agents have another one".to_owned()));
    }
    let to_stdout = args.out.as_os_str() == "-";
    if !to_stdout && args.out.exists() {
        return Err(Error::usage(format!("`{}` exists already", args.out.display()))
            .hint("A token's file is never overwritten; name another one."));
    }

    let sessions = cx.sessions()?;
    let [region] = &sessions.regions().await?[..] else {
        return Err(Error::usage("a token is for one Region").hint("Give `--region REGION` once."));
    };
    let tenant = if args.no_lookup {
        if is_account_id(given_tenant) {
            cx.ui.warn(format!(
                "`{given_tenant}` looks like an account's id, and becomes the token's tenant as it is: \
                 `agent serve --register` takes only a tenant's name."
            ));
        }
        given_tenant.clone()
    } else {
        named(cx, given_tenant).await?
    };
    let ambient = sessions.ambient().await?;
    let assuming = sessions.config().hub_role.as_deref().and_then(|arn| arn.split(':').nth(4));
    let role = role(&args.role, assuming.unwrap_or(&ambient.account), ambient.partition())?;
    let account = role.split(':').nth(4).unwrap_or_default();
    let invoke = given.or_else(|| InvokeArn::of(&endpoint, &args.path, account, ambient.partition()));
    if invoke.is_none() {
        cx.ui.status(
            "The endpoint is not Amazon API Gateway's, as far as its name tells: the token's credentials may do \
             nothing, and prove who the agent is. For a custom domain name give `--invoke-arn`.",
        );
    }
    let jti = assume::new_jti()?;
    let wanted = Wanted {
        role: &role,
        agent: &args.agent,
        tenant: &tenant,
        jti: &jti,
        seconds: args.ttl.as_secs(),
        invoke: invoke.as_ref(),
        tags: args.session_tags,
    };
    let policy = session_policy::text(invoke.as_ref());
    let invoke_arn = invoke.as_ref().map(ToString::to_string);
    let now = OffsetDateTime::now_utc().unix_timestamp();
    let until = now + i64::try_from(args.ttl.as_secs()).unwrap_or(i64::MAX);
    let mut claims = Claims {
        version: VERSION,
        timestamp: now,
        expires: until,
        jti: jti.clone(),
        agent_id: args.agent.clone(),
        tenant_id: tenant.clone(),
        api_endpoint: endpoint.to_string(),
        path: args.path.clone(),
        region: region.clone(),
        audience,
        invoke_arn,
        session_arn: String::new(),
    };
    let mut token = None;
    if !cx.dry_run() {
        let client = sts::Client::new(&sessions.hub_in(region).await?);
        let session = assume::assume(&client, &wanted).await.map_err(|e| {
            let error = Error::from(e).context(format!("issuing a token for the agent `{}`", args.agent));
            if args.session_tags && error.kind() == Kind::Access {
                return error.hint("With `--session-tags` its trust policy must also allow sts:TagSession.");
            }
            error
        })?;
        // The clocks of AWS and of this machine may differ.
        claims.expires = until.min(session.credentials.expiration);
        claims.session_arn = session.arn;
        let sealed = Payload::seal(claims.clone(), session.credentials, &sign, &encrypt)?;
        if !to_stdout {
            store::write_key(&args.out, &sealed)?;
        }
        token = Some(sealed);
    }
    let as_text = to_stdout && matches!(cx.output.format, Format::Table);
    if let Some(token) = token.as_ref().filter(|_| as_text) {
        cx.output.text(&format!("{}\n", **token))?;
        return Ok(ExitStatus::Done);
    }
    let row = Row {
        tenant_id: &claims.tenant_id,
        agent_id: &claims.agent_id,
        jti: &claims.jti,
        issued: claims.issued_at(),
        expires: claims.expires_at(),
        api_endpoint: &claims.api_endpoint,
        path: &claims.path,
        region: &claims.region,
        audience: &claims.audience,
        session_arn: &claims.session_arn,
        invoke_arn: claims.invoke_arn.as_deref(),
        session_policy: &policy,
        file: (!to_stdout).then(|| args.out.display().to_string()),
        status: if cx.dry_run() { "planned" } else { "created" },
        token: token.as_ref().filter(|_| to_stdout).map(|token| token.as_str()),
    };
    cx.output.one(&COLUMNS, &row)?;
    if cx.dry_run() {
        cx.ui.status("Dry run: AWS was read, no role was assumed and no token was made.");
    }
    Ok(ExitStatus::Done)
}

/// The name of the tenant, which an account's id finds as well. One that is not there or suspended is refused.
async fn named(cx: &Context, given: &str) -> Result<String> {
    cx.also_writes();
    let name = cx.targets_to_name().await?.into_iter().next().and_then(|target| target.key.tenant);
    let name = name.ok_or_else(|| {
        Error::usage(format!("the account `{given}` has no tenant's name"))
            .hint("The tag `fleetctl:tenant` gives it one: a token is for a tenant, by that name.")
    })?;
    check_tenant(&name)
        .map_err(|why| Error::usage(format!("the tenant `{name}` cannot have tokens")).caused_by(why))?;
    Ok(name)
}

/// A role's ARN; a name is one in the account that assumes it.
fn role(given: &str, account: &str, partition: &str) -> Result<String> {
    let good = |c: char| c.is_ascii_alphanumeric() || "+=,.@_-/".contains(c);
    let name = match given.strip_prefix("arn:") {
        Some(_) => given.split_once(":role/").map_or("", |(_, name)| name),
        None => given,
    };
    if name.is_empty() || name.len() > 576 || !name.chars().all(good) {
        return Err(Error::usage(format!("`--role {given}` is no role's name or ARN"))
            .hint("It looks like arn:aws:iam::123456789012:role/AgentRegistration."));
    }
    Ok(if given.starts_with("arn:") {
        given.to_owned()
    } else {
        format!("arn:{partition}:iam::{account}:role/{name}")
    })
}

fn life(text: &str) -> Result<Duration, String> {
    let (number, unit) = text.split_at(text.trim_end_matches(|c: char| c.is_ascii_alphabetic()).len());
    let number: u64 = number.parse().map_err(|_| "it looks like 15m or 1h".to_owned())?;
    let unit = match unit {
        "s" => 1,
        "m" => 60,
        "h" => 3600,
        _ => return Err("it looks like 15m or 1h".into()),
    };
    match number.checked_mul(unit) {
        Some(seconds @ MIN_SECONDS..=MAX_SECONDS) => Ok(Duration::from_secs(seconds)),
        _ => Err("AWS gives credentials for 15m to 12h (1h where a role assumes the role)".into()),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use super::*;

    #[test]
    fn lives_are_those_of_sessions() {
        for (text, seconds) in [("15m", Some(900)), ("900s", Some(900)), ("12h", Some(43200)), ("14m", None)]
        {
            assert_eq!(life(text).ok(), seconds.map(Duration::from_secs), "{text}");
        }
        for bad in ["", "15", "m", "1d", "13h", "99999999999999999999h", "18446744073709551615h", "-1h"] {
            assert!(life(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_role_is_named_or_given_by_its_arn() {
        let full = "arn:aws:iam::111122223333:role/path/R";
        assert_eq!(role("R", "111122223333", "aws").unwrap(), "arn:aws:iam::111122223333:role/R");
        assert_eq!(role(full, "444455556666", "aws").unwrap(), full);
        for bad in ["", "a b", "arn:aws:iam::111122223333:user/R", "arn:"] {
            assert!(role(bad, "111122223333", "aws").is_err(), "{bad}");
        }
    }
}
