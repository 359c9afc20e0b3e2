//! Making a provisioning template what it is to be.
//!
//! A new body becomes a new version that is not the default yet; one UpdateProvisioningTemplate then makes it the
//! default together with the settings, so that devices never meet the new body with the old hook or role.

use aws_sdk_iot::types::ProvisioningHook;

use super::versions::{MOST, Version, body, delete_version, versions};
use super::{HookView, Kind, NOUN, Template, describe, existing};
use crate::aws::{Call, Target};
use crate::error::{Error, Result};
use crate::fleet::ca;
use crate::fleet::document::Document;
use crate::fleet::ensure::{Ask, Differences, ensure};
use crate::fleet::pace::Pace;
use crate::fleet::status::Status;
use crate::fleet::waiting::deleted;

/// What is wanted of the pre-provisioning hook.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Hook {
    /// Whatever is there.
    #[default]
    Any,
    /// None.
    None,
    /// This one.
    This(HookView),
}

/// What is asked for; what is `None` may be anything.
#[derive(Debug, Clone, Default)]
pub struct Wanted<'a> {
    /// The body of the default version.
    pub document: Option<&'a Document>,
    /// How it is used; cannot be changed.
    pub kind: Option<Kind>,
    /// Whether devices can use it; a new one can unless this says otherwise.
    pub enabled: Option<bool>,
    /// The role's ARN.
    pub role: Option<String>,
    /// The hook.
    pub hook: Hook,
    /// What people say about it.
    pub description: Option<String>,
    /// The number of the default version, which must exist.
    pub version: Option<i32>,
}

impl Wanted<'_> {
    fn settings(&self, there: &Template) -> Differences {
        let mut found = Differences::default();
        if let Some(enabled) = self.enabled {
            found.compare("enabled", &Some(there.listed.enabled), &Some(enabled));
        }
        if let Some(role) = &self.role {
            found.compare("provisioningRoleArn", &there.provisioning_role_arn.as_ref(), &Some(role));
        }
        if let Some(description) = &self.description {
            let asked = Some(description).filter(|d| !d.is_empty());
            found.compare("description", &there.listed.description.as_ref(), &asked);
        }
        let hook = there.pre_provisioning_hook.as_ref();
        match &self.hook {
            Hook::Any => {}
            Hook::None => found.compare("preProvisioningHook", &hook.map(shown), &None),
            Hook::This(asked) if hook == Some(asked) => {}
            Hook::This(asked) => {
                found.compare("preProvisioningHook", &hook.map(shown), &Some(shown(asked)));
            }
        }
        if let Some(version) = self.version {
            found.compare("defaultVersionId", &there.default_version_id, &Some(version));
        }
        found
    }

    fn body_differs(&self, there: &Template) -> bool {
        self.document.is_some_and(|document| !document.is_same(&there.text))
    }

    fn check_kind(&self, there: &Template) -> Result<()> {
        let Some(kind) = self.kind.filter(|kind| kind.word() != there.listed.r#type) else { return Ok(()) };
        let name = &there.listed.template_name;
        Err(Error::failed(format!("{} exists and differs", NOUN.called(name)))
            .caused_by(format!("type: there is `{}`, asked for is `{}`", there.listed.r#type, kind.word()))
            .hint("AWS cannot change a template's type: take another name, or delete it first."))
    }
}

fn shown(hook: &HookView) -> String {
    match &hook.payload_version {
        Some(version) => format!("{} ({version})", hook.target_arn),
        None => hook.target_arn.clone(),
    }
}

/// Makes sure that a template is there as asked for. With `change` one that differs is changed, as by [`update`].
///
/// # Errors
/// As [`ensure`]; the failed call.
pub async fn create(ask: Ask<'_>, wanted: &Wanted<'_>, change: bool, gone: impl Fn(i32)) -> Result<Status> {
    let read = async || describe(ask.target, ask.name).await;
    if let Some(there) = read().await? {
        wanted.check_kind(&there)?;
        if change && (wanted.body_differs(&there) || !wanted.settings(&there).is_empty()) {
            return apply(ask.target, &there, wanted, ask.dry_run, gone).await;
        }
    }
    let differences = |there: &Template| {
        let mut found = wanted.settings(there);
        if wanted.body_differs(there) {
            let version = there.default_version_id.unwrap_or(1);
            found.add(format!(
                "its body (version {version}) is another one (`--update` makes this one the default)"
            ));
        }
        found
    };
    let created = ensure(ask, read, differences, async || {
        let call = ask.target.iot().create_provisioning_template().template_name(ask.name);
        let call = call
            .set_template_body(wanted.document.map(|d| d.text.clone()))
            .set_type(wanted.kind.map(Kind::sdk))
            .enabled(wanted.enabled.unwrap_or(true))
            .set_provisioning_role_arn(wanted.role.clone())
            .set_pre_provisioning_hook(sdk_hook(&wanted.hook))
            .set_description(wanted.description.clone())
            .set_tags(ask.request_tags());
        call.send().await.aws("CreateProvisioningTemplate").map(drop)
    });
    created.await.map_err(explain)
}

fn sdk_hook(hook: &Hook) -> Option<ProvisioningHook> {
    let Hook::This(hook) = hook else { return None };
    let builder = ProvisioningHook::builder().target_arn(&hook.target_arn);
    builder.set_payload_version(hook.payload_version.clone()).build().ok()
}

fn explain(error: Error) -> Error {
    if error.code() == "InvalidRequestException" {
        return error.hint(
            "AWS looks at the body, at the role (it must exist, trust iot.amazonaws.com and be in this account) and \
             at the hook (its function must let iot.amazonaws.com call it). `fleetctl provisioning check` explains a \
             body, `fleetctl provisioning role` makes the role.",
        );
    }
    error
}

/// Changes a template that is there to what is asked for.
///
/// # Errors
/// Failed (1) when there is no such template, or its type is another; the failed call.
pub async fn update(
    target: &Target,
    name: &str,
    wanted: &Wanted<'_>,
    dry_run: bool,
    gone: impl Fn(i32),
) -> Result<Status> {
    let there = existing(target, name).await?;
    wanted.check_kind(&there)?;
    apply(target, &there, wanted, dry_run, gone).await
}

async fn apply(
    target: &Target,
    there: &Template,
    wanted: &Wanted<'_>,
    dry_run: bool,
    gone: impl Fn(i32),
) -> Result<Status> {
    let name = there.listed.template_name.as_str();
    let body_differs = wanted.body_differs(there);
    if !body_differs && wanted.settings(there).is_empty() {
        return Ok(Status::Exists);
    }
    let failed = |e: Error| explain(e.context(format!("updating {}", NOUN.called(name))));
    let found = match wanted.document.filter(|_| body_differs) {
        None => Found { version: wanted.version, made: false },
        Some(document) => version_of(target, name, document, dry_run, gone).await.map_err(failed)?,
    };
    if let Some(version) = wanted.version
        && body(target, name, version).await?.is_none()
    {
        return Err(Error::failed(format!("{} has no version {version}", NOUN.called(name))));
    }
    if dry_run {
        return Ok(Status::Planned);
    }
    let call = target.iot().update_provisioning_template().template_name(name);
    let remove = (wanted.hook == Hook::None && there.pre_provisioning_hook.is_some()).then_some(true);
    let call = call
        .set_default_version_id(found.version)
        .set_enabled(wanted.enabled)
        .set_provisioning_role_arn(wanted.role.clone())
        .set_description(wanted.description.clone())
        .set_pre_provisioning_hook(sdk_hook(&wanted.hook))
        .set_remove_pre_provisioning_hook(remove);
    match call.send().await.aws("UpdateProvisioningTemplate") {
        Ok(_) => Ok(Status::Updated),
        Err(e) => {
            // A change that AWS refuses leaves no version behind, or tries would use up those that there is room for.
            if let (Some(version), true) = (found.version, found.made && !e.is_retryable()) {
                delete_version(target, name, version).await?;
            }
            Err(failed(e.into()))
        }
    }
}

/// The version that is to be the default.
struct Found {
    /// Its number; `None` where it stays, and in a dry run that would make one.
    version: Option<i32>,
    /// Whether it was made just now.
    made: bool,
}

/// The version that has this body: one that is there already, as after a change that was interrupted, or a new one
/// that is not the default yet. When there are five, the oldest that is not the default makes room.
async fn version_of(
    target: &Target,
    name: &str,
    document: &Document,
    dry_run: bool,
    gone: impl Fn(i32),
) -> Result<Found> {
    let there = versions(target, name).await?.unwrap_or_default();
    if let Some(version) = with_body(target, name, document, &there).await? {
        return Ok(Found { version: Some(version), made: false });
    }
    if there.len() >= MOST
        && let Some(oldest) = there.iter().find(|v| !v.is_default_version)
    {
        if !dry_run {
            delete_version(target, name, oldest.version_id).await?;
        }
        gone(oldest.version_id);
    }
    if dry_run {
        return Ok(Found { version: None, made: false });
    }
    let call = target.iot().create_provisioning_template_version().template_name(name);
    let call = call.template_body(&document.text).set_as_default(false);
    match call.send().await.aws("CreateProvisioningTemplateVersion") {
        Ok(made) => Ok(Found { version: made.version_id, made: true }),
        // After a lost answer the SDK's second attempt can meet a template that is full by its own first.
        Err(e) if e.is("VersionsLimitExceededException") => {
            let there = versions(target, name).await?.unwrap_or_default();
            match with_body(target, name, document, &there).await? {
                Some(version) => Ok(Found { version: Some(version), made: true }),
                None => Err(e.into()),
            }
        }
        Err(e) => Err(e.into()),
    }
}

/// The newest version that has this body and is not the default.
async fn with_body(
    target: &Target,
    name: &str,
    document: &Document,
    versions: &[Version],
) -> Result<Option<i32>> {
    for version in versions.iter().rev().filter(|v| !v.is_default_version) {
        let text = body(target, name, version.version_id).await?;
        if text.is_some_and(|text| document.is_same(&text)) {
            return Ok(Some(version.version_id));
        }
    }
    Ok(None)
}

/// Deletes a template with all its versions, unless CAs provision by it.
///
/// # Errors
/// Failed (1) when CAs use it; the failed call.
pub async fn delete(target: &Target, name: &str, dry_run: bool) -> Result<Status> {
    let Some(there) = describe(target, name).await? else { return Ok(Status::Absent) };
    let what = NOUN.called(name);
    if there.listed.r#type == Kind::Jitp.word() {
        let users = users(target, name).await?;
        if let [first, rest @ ..] = users.as_slice() {
            let more = if rest.is_empty() { String::new() } else { format!(" and {} more", rest.len()) };
            return Err(Error::failed(format!("deleting {what}"))
                .caused_by(format!("the CA {first}{more} provisions devices by it"))
                .hint(
                    "Their new devices would stay PENDING_ACTIVATION and be told nothing. Take these CAs out of \
                     service first: `fleetctl ca deactivate`, `ca delete`.",
                ));
        }
    }
    if dry_run {
        return Ok(Status::Planned);
    }
    for version in versions(target, name).await?.unwrap_or_default() {
        if !version.is_default_version {
            delete_version(target, name, version.version_id).await?;
        }
    }
    let call = target.iot().delete_provisioning_template().template_name(name);
    let answer = call.send().await.aws("DeleteProvisioningTemplate").map(drop);
    deleted(answer, &what)
}

/// The CAs that provision by a template, by id. Lists do not tell it, so each CA is described, at nine a second.
async fn users(target: &Target, name: &str) -> Result<Vec<String>> {
    let mut ids = Vec::new();
    ca::list(target, async |ca| {
        ids.push(ca.certificate_id);
        Ok::<_, crate::aws::AwsError>(true)
    })
    .await?;
    let mut pace = Pace::of("DescribeCACertificate");
    let mut found = Vec::new();
    for id in ids {
        pace.turn().await;
        let ca = ca::describe(target, &id).await?;
        if ca.and_then(|ca| ca.detail).is_some_and(|d| d.template_name.as_deref() == Some(name)) {
            found.push(id);
        }
    }
    Ok(found)
}
