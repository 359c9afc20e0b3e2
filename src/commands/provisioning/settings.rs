//! What `create` and `update` have in common: the settings of a template.

use clap::{Args, ValueEnum};
use fleetctl_rules::names::Name;

use super::arns;
use crate::aws::Target;
use crate::commands::nouns::check_given;
use crate::error::{Error, Result};
use crate::fleet::document::Document;
use crate::fleet::provisioning_template::{Hook, HookView, Kind, Wanted};

/// How a template is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum KindArg {
    /// Just-in-time provisioning, by a CA that names the template
    Jitp,
    /// Fleet provisioning, by claim or by a trusted user
    Fleet,
}

impl From<KindArg> for Kind {
    fn from(kind: KindArg) -> Self {
        match kind {
            KindArg::Jitp => Self::Jitp,
            KindArg::Fleet => Self::Fleet,
        }
    }
}

#[derive(Debug, Args)]
pub(super) struct SettingsArgs {
    /// The function that is asked before a device is provisioned (fleet templates): name or ARN
    #[arg(long, value_name = "FUNCTION", conflicts_with = "no_hook")]
    hook: Option<String>,
    /// The version of what the hook is asked with
    #[arg(long, value_name = "VERSION", default_value = "2020-04-01")]
    hook_payload_version: String,
    /// No such function
    #[arg(long)]
    no_hook: bool,
    /// Devices can use it
    #[arg(long, conflicts_with = "disabled")]
    enabled: bool,
    /// Devices cannot use it
    #[arg(long)]
    disabled: bool,
    /// What the list says about it
    #[arg(long, value_name = "TEXT")]
    description: Option<String>,
}

impl SettingsArgs {
    /// Checks what can be checked without AWS.
    pub(super) fn check(&self, kind: Option<Kind>) -> Result<()> {
        check_given("--description", Name::TemplateDescription, self.description.as_deref())?;
        let version = &self.hook_payload_version;
        // Model, `PayloadVersion`: 10 to 32 digits and dashes.
        let fine =
            (10..=32).contains(&version.len()) && version.chars().all(|c| c.is_ascii_digit() || c == '-');
        if !fine {
            return Err(Error::usage(format!("`--hook-payload-version {version}` is not valid"))
                .hint("It is a date like 2020-04-01: 10 to 32 digits and dashes."));
        }
        if self.hook.is_some() && kind == Some(Kind::Jitp) {
            return Err(Error::usage(
                "`--hook` is for fleet templates; just-in-time provisioning asks no hook",
            ));
        }
        Ok(())
    }

    /// Whether nothing is asked for.
    pub(super) fn is_empty(&self) -> bool {
        let any = self.no_hook || self.enabled || self.disabled;
        self.hook.is_none() && self.description.is_none() && !any
    }

    /// What is asked for in one target.
    pub(super) fn wanted<'d>(
        &self,
        target: &Target,
        document: Option<&'d Document>,
        kind: Option<Kind>,
        role: Option<&str>,
    ) -> Result<Wanted<'d>> {
        let hook = match &self.hook {
            Some(function) => Hook::This(HookView {
                target_arn: arns::function(target, function),
                payload_version: Some(self.hook_payload_version.clone()),
            }),
            None if self.no_hook => Hook::None,
            None => Hook::Any,
        };
        Ok(Wanted {
            document,
            kind,
            enabled: (self.enabled || self.disabled).then_some(self.enabled),
            role: role.map(|role| arns::role(target, role)).transpose()?,
            hook,
            description: self.description.clone(),
            version: None,
        })
    }
}
