//! The one way to create something: read, compare, create what is missing, and never write over what differs.
//!
//! Run again, it only reads. A lost answer makes the SDK's second attempt see "already exists"; then what is
//! there is read and compared again, and if it is what was asked for, it was created.

use std::fmt::Display;

use aws_sdk_iot::types::Tag;

use super::noun::Noun;
use super::pages;
use super::status::Status;
use crate::aws::{AwsError, Call, Class, Target};
use crate::error::{Error, Result};

/// What is asked for, apart from what is special to the kind of resource.
#[derive(Debug, Clone, Copy)]
pub struct Ask<'a> {
    /// Where.
    pub target: &'a Target,
    /// Which kind of resource.
    pub noun: &'static Noun,
    /// Its name.
    pub name: &'a str,
    /// The tags it is to carry; it may carry others too.
    pub tags: &'a [Tag],
    /// Only read.
    pub dry_run: bool,
}

impl Ask<'_> {
    /// The tags as a request takes them: none rather than an empty list.
    pub fn request_tags(&self) -> Option<Vec<Tag>> {
        (!self.tags.is_empty()).then(|| self.tags.to_vec())
    }
}

/// What differs between a resource and what is asked for, in words.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Differences(Vec<String>);

impl Differences {
    /// Compares one member.
    pub fn compare<T: PartialEq + Shown + ?Sized>(&mut self, member: &str, there: &T, asked: &T) {
        if there != asked {
            self.0.push(format!("{member}: there is {}, asked for is {}", there.shown(), asked.shown()));
        }
    }

    /// Adds a difference in words.
    pub fn add(&mut self, text: impl Into<String>) {
        self.0.push(text.into());
    }

    /// Whether everything is as asked for.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The differences as one phrase.
    pub fn text(&self) -> String {
        self.0.join("; ")
    }
}

/// A value as an error message shows it.
pub trait Shown {
    /// The value in a few words.
    fn shown(&self) -> String;
}

impl<T: Display> Shown for Option<T> {
    fn shown(&self) -> String {
        self.as_ref().map_or_else(|| "nothing".to_owned(), |v| format!("`{v}`"))
    }
}

impl<T: Display> Shown for [T] {
    fn shown(&self) -> String {
        let all: Vec<String> = self.iter().map(|v| format!("`{v}`")).collect();
        if all.is_empty() { "nothing".to_owned() } else { all.join(", ") }
    }
}

/// Makes sure that a resource is there as asked for.
///
/// # Errors
/// Failed (1) when it is there and differs, naming what; or the failed call.
pub async fn ensure<V>(
    ask: Ask<'_>,
    read: impl AsyncFn() -> Result<Option<V>>,
    differences: impl Fn(&V) -> Differences,
    create: impl AsyncFn() -> Result<(), AwsError>,
) -> Result<Status> {
    let what = ask.noun.called(ask.name);
    if let Some(there) = read().await? {
        same(ask, differences(&there)).await?;
        return Ok(Status::Exists);
    }
    if ask.dry_run {
        return Ok(Status::Planned);
    }
    match create().await {
        Ok(()) => Ok(Status::Created),
        Err(error) if error.class == Class::Exists => match read().await? {
            Some(there) => same(ask, differences(&there)).await.map(|()| Status::Created),
            None => Err(Error::from(error).context(format!("creating {what}"))),
        },
        Err(error) => Err(Error::from(error).context(format!("creating {what}"))),
    }
}

async fn same(ask: Ask<'_>, mut differences: Differences) -> Result<()> {
    tags(ask, &mut differences).await?;
    if differences.is_empty() {
        return Ok(());
    }
    let way =
        if ask.noun.label == "job" { "choose another id" } else { "take another name or delete it first" };
    Err(Error::failed(format!("{} exists and differs", ask.noun.called(ask.name)))
        .caused_by(differences.text())
        .hint(format!("Nothing was changed. Ask for what is there, or {way}.")))
}

/// Tags are only compared where some are asked for: one call less, and other tools tag too.
async fn tags(ask: Ask<'_>, differences: &mut Differences) -> Result<()> {
    if ask.tags.is_empty() {
        return Ok(());
    }
    let arn = ask.noun.arn(ask.target, ask.name);
    let there = pages::all(async |token| {
        let call = ask.target.iot().list_tags_for_resource().resource_arn(&arn).set_next_token(token);
        let page = call.send().await.aws("ListTagsForResource")?;
        Ok((page.tags.unwrap_or_default(), page.next_token))
    })
    .await?;
    for tag in ask.tags {
        let value = there.iter().find(|t| t.key == tag.key).map(|t| t.value().unwrap_or_default());
        differences.compare(&format!("tag `{}`", tag.key), &value, &Some(tag.value().unwrap_or_default()));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_difference_names_both_sides() {
        let mut differences = Differences::default();
        differences.compare("description", &Some("a"), &Some("a"));
        assert!(differences.is_empty());
        differences.compare("description", &None, &Some("b"));
        differences.compare::<[&str]>("searchableAttributes", &["x", "y"], &[]);
        assert_eq!(
            differences.text(),
            "description: there is nothing, asked for is `b`; \
             searchableAttributes: there is `x`, `y`, asked for is nothing"
        );
    }
}
