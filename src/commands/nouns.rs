//! What the verbs of the registry's nouns share: their arguments, their checks, and the question before a
//! deletion.

use std::collections::BTreeMap;

use aws_sdk_iot::types::Tag;
use clap::Args;
use fleetctl_rules::limits;
use fleetctl_rules::names::{self, Name};

use crate::aws::Target;
use crate::commands::over_targets;
use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};
use crate::fleet::ensure::Ask;
use crate::fleet::noun::{Change, Noun};
use crate::fleet::status::Status;
use crate::pki::template::Template;
use crate::ui::text;

#[derive(Debug, Args)]
pub(crate) struct NameArgs {
    /// The name
    pub(crate) name: String,
}

#[derive(Debug, Args)]
pub(crate) struct LimitArgs {
    /// Stop after so many rows
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..))]
    pub(crate) limit: Option<u64>,
}

#[derive(Debug, Args)]
pub(crate) struct TagArgs {
    /// Give it this tag (can be repeated; `--tag` selects tenants). One that exists must carry it
    #[arg(long, value_name = "KEY=VALUE")]
    resource_tag: Vec<String>,
}

impl TagArgs {
    /// The tags, checked.
    pub(crate) fn parse(&self) -> Result<Vec<Tag>> {
        let tags = pairs("--resource-tag", &self.resource_tag, Name::TagKey, Name::TagValue)?;
        at_most("--resource-tag", tags.len(), limits::TAGS)?;
        let tag = |(key, value): (String, String)| {
            if key.to_ascii_lowercase().starts_with("aws:") {
                return Err(Error::usage(format!(
                    "`--resource-tag {key}={value}`: tags that start with `aws:` are AWS's own"
                )));
            }
            Tag::builder().key(key).value(value).build().map_err(|e| Error::internal(e.to_string()))
        };
        tags.into_iter().map(tag).collect()
    }
}

/// The `NAME=VALUE` pairs of a flag that can be repeated, checked.
pub(crate) fn pairs(
    flag: &str,
    given: &[String],
    key: Name,
    value: Name,
) -> Result<BTreeMap<String, String>> {
    let mut found = BTreeMap::new();
    for text in given {
        let Some((k, v)) = text.split_once('=') else {
            return Err(Error::usage(format!("`{flag} {text}` has no `=`")));
        };
        check_value(flag, key, k)?;
        check_value(flag, value, v)?;
        if found.insert(k.to_owned(), v.to_owned()).is_some() {
            return Err(Error::usage(format!("`{flag} {k}` is given twice")));
        }
    }
    Ok(found)
}

/// The `--attribute NAME=VALUE` flags whose values can have these placeholders, checked.
pub(crate) fn templates(given: &[String], placeholders: &[&str]) -> Result<BTreeMap<String, Template>> {
    let mut found = BTreeMap::new();
    for text in given {
        let wrong = |why: String| Error::usage(format!("`--attribute {text}` is not valid")).caused_by(why);
        let (name, value) = text.split_once('=').ok_or_else(|| wrong("there is no `=`".to_owned()))?;
        check_value("--attribute", Name::AttributeName, name)?;
        let template: Template = value.parse().map_err(wrong)?;
        if let Some(other) = template.columns().find(|column| !placeholders.contains(column)) {
            return Err(wrong(format!("{{{other}}} is not known; there are {}", placeholders.join(", "))));
        }
        // What is left stands as it is; a brace that is left is none that AWS takes.
        let sample = placeholders.iter().fold(value.to_owned(), |v, p| v.replace(&format!("{{{p}}}"), "x"));
        if sample.is_empty() {
            return Err(wrong("AWS keeps no attribute without a value".to_owned()));
        }
        check_value("--attribute", Name::AttributeValue, &sample)?;
        if found.insert(name.to_owned(), template).is_some() {
            return Err(Error::usage(format!("`--attribute {name}` is given twice")));
        }
    }
    Ok(found)
}

/// Checks the value of a flag as AWS would.
pub(crate) fn check_value(flag: &str, kind: Name, text: &str) -> Result<()> {
    names::check(kind, text)
        .map_err(|e| Error::usage(format!("`{flag}` is not valid")).caused_by(e.to_string()))
}

/// Like [`check_value`], where the flag is given.
pub(crate) fn check_given(flag: &str, kind: Name, text: Option<&str>) -> Result<()> {
    text.map_or(Ok(()), |text| check_value(flag, kind, text))
}

/// Checks how often a flag is given, or how many values it has.
pub(crate) fn at_most(flag: &str, given: usize, allowed: usize) -> Result<()> {
    if given <= allowed {
        return Ok(());
    }
    Err(Error::usage(format!("`{flag}` names {given}; AWS allows at most {allowed}")))
}

/// Creates something that is named so in every target.
pub(crate) async fn create(
    cx: &Context,
    noun: &'static Noun,
    name: &str,
    tags: &[Tag],
    work: impl AsyncFn(Ask<'_>) -> Result<Status>,
) -> Result<ExitStatus> {
    let dry_run = cx.dry_run();
    change(cx, noun, name, async |target| work(Ask { target, noun, name, tags, dry_run }).await).await
}

/// As [`create`], after something that is looked at in all targets before anything is created in one.
pub(crate) async fn create_after<P>(
    cx: &Context,
    noun: &'static Noun,
    name: &str,
    tags: &[Tag],
    before: impl AsyncFn(&[Target]) -> Result<P>,
    work: impl AsyncFn(Ask<'_>, &P) -> Result<Status>,
) -> Result<ExitStatus> {
    noun.check(name)?;
    let dry_run = cx.dry_run();
    over_targets::change_after(cx, &noun.changes, before, async |target, known| {
        let status = work(Ask { target, noun, name, tags, dry_run }, known).await?;
        Ok(Change::new(target, noun, name, status))
    })
    .await
}

/// Deletes what is named so in every target, after asking; `also` says what goes with it.
pub(crate) async fn delete(
    cx: &Context,
    noun: &'static Noun,
    name: &str,
    also: &str,
    work: impl AsyncFn(&Target) -> Result<Status>,
) -> Result<ExitStatus> {
    noun.check(name)?;
    confirm(cx, &format!("delete {}{also}", noun.called(name))).await?;
    change(cx, noun, name, work).await
}

/// Changes what is named so in every target.
pub(crate) async fn change(
    cx: &Context,
    noun: &'static Noun,
    name: &str,
    work: impl AsyncFn(&Target) -> Result<Status>,
) -> Result<ExitStatus> {
    noun.check(name)?;
    over_targets::change(cx, &noun.changes, async |target| {
        Ok(Change::new(target, noun, name, work(target).await?))
    })
    .await
}

/// Asks before something destructive, naming how far it reaches; a dry run needs no answer.
pub(crate) async fn confirm(cx: &Context, what: &str) -> Result<()> {
    if cx.dry_run() {
        return Ok(());
    }
    say_unselected(cx).await?;
    let flags = &cx.settings.flags;
    let reach = if cx.settings.selects_many() {
        " in every selected tenant and Region".to_owned()
    } else if let Some(tenant) = flags.tenant.first() {
        format!(" of tenant `{tenant}`")
    } else {
        String::new()
    };
    cx.ui.confirm(&format!("{what}{reach}")).await
}

/// As [`confirm`], before something is done to so many things that the command line names: above a hundred, their number
/// has to be typed.
pub(crate) async fn confirm_count(cx: &Context, what: &str, number: u64) -> Result<()> {
    if cx.dry_run() {
        return Ok(());
    }
    say_unselected(cx).await?;
    let places = if cx.settings.selects_many() { " in every selected target" } else { "" };
    cx.ui.confirm_count(&format!("{what}{places}"), number).await
}

/// Who forgot to select a tenant is told so, and not that `--yes` is missing. `--account` names one, too.
///
/// # Errors
/// As [`Context::targets_to_write`].
pub(crate) async fn say_unselected(cx: &Context) -> Result<()> {
    let is_named = cx.settings.selects() || cx.settings.flags.account.is_some();
    if !is_named && !cx.ui.manner().yes {
        cx.targets_to_write().await?;
    }
    Ok(())
}

/// Says what a deletion took away besides what was named.
pub(crate) fn say_deleted(cx: &Context, target: &Target, what: &str) {
    let verb = if cx.dry_run() { "Would delete" } else { "Deleted" };
    cx.ui.status(format!("{verb} {what} in {}.", text::sanitise(&target.key.to_string())));
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;

    #[test]
    fn pairs_are_split_at_the_first_equals_sign_and_checked() {
        let parse = |given: &[&str]| {
            let given: Vec<String> = given.iter().map(|&g| g.to_owned()).collect();
            pairs("--attribute", &given, Name::AttributeName, Name::AttributeValue)
        };
        assert_eq!(
            parse(&["a=b=c", "d="]).unwrap(),
            BTreeMap::from([("a".into(), "b=c".into()), ("d".into(), String::new())])
        );
        for bad in [&["a"][..], &["a b=c"], &["a=b c"], &["a=1", "a=2"]] {
            assert_eq!(parse(bad).unwrap_err().kind(), crate::error::Kind::Usage, "{bad:?}");
        }
    }

    #[test]
    fn tags_of_aws_are_refused() {
        let parse = |tag: &str| TagArgs { resource_tag: vec![tag.to_owned()] }.parse();
        assert_eq!(parse("team=a").unwrap().len(), 1);
        assert!(parse("aws:x=a").is_err());
    }
}
