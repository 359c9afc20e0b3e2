//! Turning the fleet index on. AWS's call replaces what it is given as a whole, so the configuration is read,
//! added to and written back; nothing that is on is ever turned off here.

use std::time::Duration;

use aws_sdk_iot::types::{
    IndexStatus, ThingConnectivityIndexingMode, ThingGroupIndexingConfiguration, ThingGroupIndexingMode,
    ThingIndexingConfiguration, ThingIndexingMode,
};
use fleetctl_rules::limits;
use serde::Serialize;
use tokio::time::{Instant, sleep};

use super::config::{self, CONFIG_COLUMNS, CustomField, GROUPS, IndexConfig, THINGS};
use crate::aws::{Call, Target};
use crate::error::{Error, Kind, Result};
use crate::fleet::status::Status;
use crate::output::Columns;

/// How often the state is read while it is waited for; AWS allows ten reads a second.
const POLL: Duration = Duration::from_secs(2);

/// The columns of an index that was turned on.
pub const ENABLED_COLUMNS: Columns = Columns {
    default: &[
        "tenant",
        "account",
        "region",
        "thingIndexingMode",
        "indexStatus",
        "thingGroupIndexingMode",
        "status",
    ],
    more: &[
        "thingConnectivityIndexingMode",
        "customFields",
        "schema",
        "deviceDefenderIndexingMode",
        "namedShadowIndexingMode",
        "namedShadowNames",
        "thingGroupIndexStatus",
        "thingGroupCustomFields",
    ],
    open: CONFIG_COLUMNS.open,
};

/// What of a thing is indexed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Mode {
    /// What the registry has.
    Registry,
    /// The shadow as well.
    RegistryAndShadow,
}

/// What the index is to hold, at least.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// What of a thing; more stays.
    pub mode: Mode,
    /// Whether a thing is connected.
    pub connectivity: bool,
    /// Thing groups.
    pub groups: bool,
    /// Fields that statistics can be asked for.
    pub custom_fields: Vec<CustomField>,
    /// How long to wait until it can be searched; not at all without.
    pub wait: Option<Duration>,
    /// Only read.
    pub dry_run: bool,
}

/// An index, and what became of it.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Enabled {
    /// How it is now.
    #[serde(flatten)]
    pub config: IndexConfig,
    /// What became of it.
    pub status: Status,
}

/// Makes sure that the index holds what is wanted, and waits for it if asked to.
///
/// # Errors
/// Usage (2) for a custom field whose source is not indexed; Failed (1) when a custom field is there with
/// another type, or when there would be too many; Timeout (7); the failed call.
pub async fn enable(target: &Target, wanted: &Wanted) -> Result<Enabled> {
    let until = Instant::now() + wanted.wait.unwrap_or_default();
    let there = config::read(target).await?;
    let things = merged(there.thing_indexing_configuration, wanted)?;
    let groups = merged_groups(there.thing_group_indexing_configuration, wanted)?;
    let status = match (&things, &groups) {
        (None, None) => Status::Exists,
        _ if wanted.dry_run => Status::Planned,
        _ => {
            write(target, things, groups, until).await?;
            Status::Updated
        }
    };
    if wanted.wait.is_some() && !wanted.dry_run {
        wait(target, THINGS, until).await?;
        if wanted.groups {
            wait(target, GROUPS, until).await?;
        }
    }
    Ok(Enabled { config: config::config(target).await?, status })
}

/// The configuration to write, or nothing when it is so already.
fn merged(
    there: Option<ThingIndexingConfiguration>,
    wanted: &Wanted,
) -> Result<Option<ThingIndexingConfiguration>> {
    let mut there = match there {
        Some(there) => there,
        None => ThingIndexingConfiguration::builder()
            .thing_indexing_mode(ThingIndexingMode::Off)
            .build()
            .map_err(incomplete)?,
    };
    // AWS's own fields are in its answers but are not to be sent.
    there.managed_fields = None;
    let mut new = there.clone();
    match (wanted.mode, &there.thing_indexing_mode) {
        (Mode::RegistryAndShadow, _) => new.thing_indexing_mode = ThingIndexingMode::RegistryAndShadow,
        (Mode::Registry, ThingIndexingMode::Off) => new.thing_indexing_mode = ThingIndexingMode::Registry,
        (Mode::Registry, _) => {}
    }
    if wanted.connectivity {
        new.thing_connectivity_indexing_mode = Some(ThingConnectivityIndexingMode::Status);
    }
    add_fields(&mut new, &wanted.custom_fields)?;
    Ok((new != there).then_some(new))
}

fn merged_groups(
    there: Option<ThingGroupIndexingConfiguration>,
    wanted: &Wanted,
) -> Result<Option<ThingGroupIndexingConfiguration>> {
    let on = |c: &ThingGroupIndexingConfiguration| c.thing_group_indexing_mode == ThingGroupIndexingMode::On;
    if !wanted.groups || there.as_ref().is_some_and(on) {
        return Ok(None);
    }
    ThingGroupIndexingConfiguration::builder()
        .thing_group_indexing_mode(ThingGroupIndexingMode::On)
        .set_custom_fields(there.and_then(|c| c.custom_fields))
        .build()
        .map(Some)
        .map_err(incomplete)
}

fn incomplete(error: impl std::fmt::Display) -> Error {
    Error::internal("building the configuration of the fleet index").caused_by(error.to_string())
}

fn add_fields(config: &mut ThingIndexingConfiguration, wanted: &[CustomField]) -> Result<()> {
    let there = CustomField::from_aws(config.custom_fields());
    let mut fields = config.custom_fields.clone().unwrap_or_default();
    for field in wanted {
        if field.name.starts_with("shadow.") && config.thing_indexing_mode == ThingIndexingMode::Registry {
            return Err(Error::usage(format!(
                "the field `{}` is of the shadow, which is not indexed",
                field.name
            ))
            .hint("Give `--mode registry-and-shadow` too."));
        }
        match there.iter().find(|f| f.name == field.name) {
            None => fields.push(field.to_aws()),
            Some(same) if same.kind == field.kind => {}
            Some(other) => {
                return Err(Error::failed(format!(
                    "the index has the custom field `{other}`, not `{field}`"
                ))
                .hint(
                    "Nothing was changed. A field's type is not changed, because queries may rely on it.",
                ));
            }
        }
    }
    if fields.len() > limits::CUSTOM_FIELDS && fields.len() > there.len() {
        let names: Vec<String> = there.iter().map(|f| format!("`{f}`")).collect();
        let quota = limits::CUSTOM_FIELDS;
        return Err(Error::failed(format!(
            "the index would have {} custom fields; AWS allows {quota}",
            fields.len()
        ))
        .hint(match names.len() {
            0 => "The quota can be raised.".to_owned(),
            _ => format!(
                "Nothing was changed. There are {} already. The quota can be raised.",
                names.join(", ")
            ),
        }));
    }
    // An empty list and none are the same to AWS, and not to the comparison with what is there.
    if fields.len() > there.len() {
        config.custom_fields = Some(fields);
    }
    Ok(())
}

/// Writes the changed parts; what is left out stays. While an index is being built AWS may refuse another
/// change, so that is tried again.
async fn write(
    target: &Target,
    things: Option<ThingIndexingConfiguration>,
    groups: Option<ThingGroupIndexingConfiguration>,
    until: Instant,
) -> Result<()> {
    loop {
        let call = target.iot().update_indexing_configuration();
        let call = call.set_thing_indexing_configuration(things.clone());
        let call = call.set_thing_group_indexing_configuration(groups.clone());
        let Err(error) = call.send().await.aws("UpdateIndexingConfiguration") else { return Ok(()) };
        let again = error.is_retryable() || (error.is("InvalidRequestException") && building(target).await?);
        if !again || Instant::now() >= until {
            let error = Error::from(error).context("changing the configuration of the fleet index");
            return Err(if again {
                error.hint("The index is being built. `--wait` waits until it can be changed.")
            } else {
                error
            });
        }
        sleep(POLL).await;
    }
}

async fn building(target: &Target) -> Result<bool> {
    let state = config::state(target, THINGS).await?.0;
    Ok(matches!(state, Some(IndexStatus::Building | IndexStatus::Rebuilding)))
}

async fn wait(target: &Target, index: &str, until: Instant) -> Result<()> {
    loop {
        let state = config::state(target, index).await?.0;
        if state == Some(IndexStatus::Active) {
            return Ok(());
        }
        if Instant::now() >= until {
            let state = state.as_ref().map_or("not there yet", |s| s.as_str());
            return Err(Error::new(
                Kind::Timeout,
                format!("waiting for the index `{index}`, which is {state}"),
            )
            .hint("AWS goes on building it. Run the command again with a longer `--timeout`."));
        }
        sleep(POLL.min(until.saturating_duration_since(Instant::now()))).await;
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use aws_sdk_iot::types::{DeviceDefenderIndexingMode, Field, IndexingFilter};

    use super::*;

    fn wanted(mode: Mode, fields: &[&str]) -> Wanted {
        Wanted {
            mode,
            connectivity: false,
            groups: false,
            custom_fields: fields.iter().map(|f| f.parse().unwrap()).collect(),
            wait: None,
            dry_run: false,
        }
    }

    fn there() -> ThingIndexingConfiguration {
        ThingIndexingConfiguration::builder()
            .thing_indexing_mode(ThingIndexingMode::RegistryAndShadow)
            .device_defender_indexing_mode(DeviceDefenderIndexingMode::Violations)
            .managed_fields(Field::builder().name("thingName").build())
            .custom_fields("attributes.a:String".parse::<CustomField>().unwrap().to_aws())
            .filter(IndexingFilter::builder().named_shadow_names("s").build())
            .build()
            .unwrap()
    }

    #[test]
    fn an_index_that_is_off_is_turned_on() {
        let new = merged(None, &wanted(Mode::Registry, &[])).unwrap().unwrap();
        assert_eq!(new.thing_indexing_mode, ThingIndexingMode::Registry);
        assert_eq!(new.custom_fields, None);
    }

    #[test]
    fn what_is_there_stays_and_managed_fields_are_not_sent() {
        let asked = Wanted { connectivity: true, ..wanted(Mode::Registry, &["attributes.b:Number"]) };
        let new = merged(Some(there()), &asked).unwrap().unwrap();
        assert_eq!(new.thing_indexing_mode, ThingIndexingMode::RegistryAndShadow);
        assert_eq!(new.device_defender_indexing_mode, Some(DeviceDefenderIndexingMode::Violations));
        assert_eq!(new.filter, there().filter);
        assert_eq!(new.managed_fields, None);
        let names: Vec<_> = new.custom_fields().iter().map(|f| f.name().unwrap()).collect();
        assert_eq!(names, ["attributes.a", "attributes.b"]);
    }

    #[test]
    fn nothing_is_written_when_everything_is_there() {
        let asked = wanted(Mode::RegistryAndShadow, &["attributes.a:String"]);
        assert_eq!(merged(Some(there()), &asked).unwrap(), None);
        let off = Wanted { groups: true, ..asked };
        assert!(merged_groups(None, &off).unwrap().is_some());
        let on = merged_groups(None, &off).unwrap();
        assert_eq!(merged_groups(on, &off).unwrap(), None);
    }

    #[test]
    fn fields_that_cannot_be_are_refused() {
        let refuse = |asked: &Wanted| merged(Some(there()), asked).unwrap_err().kind();
        assert_eq!(refuse(&wanted(Mode::Registry, &["attributes.a:Number"])), Kind::Failed);
        let five: Vec<String> = (0..5).map(|n| format!("attributes.n{n}:String")).collect();
        let five: Vec<&str> = five.iter().map(String::as_str).collect();
        assert_eq!(refuse(&wanted(Mode::Registry, &five)), Kind::Failed);
        let shadow = wanted(Mode::Registry, &["shadow.reported.a:String"]);
        assert_eq!(merged(None, &shadow).unwrap_err().kind(), Kind::Usage);
    }
}
