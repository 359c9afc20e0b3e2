//! Dynamic thing groups: a query of the fleet index decides which things are in them. The one way to make one, for
//! people and for jobs, and to wait until it is filled.

use std::collections::BTreeMap;
use std::time::Duration;

use fleetctl_rules::query::Query;
use tokio::time::{Instant, sleep};

use super::ensure::{Ask, Differences, ensure};
use super::index;
use super::status::Status;
use super::thing_group::{self, NOUN, ThingGroup};
use crate::aws::{Call, Target};
use crate::error::{Error, Kind, Result};

/// How often a group is read while it is waited for; AWS allows a hundred reads a second.
const POLL: Duration = Duration::from_secs(2);

/// What a dynamic thing group is to be.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// The query, of at most five terms.
    pub query: Query,
    /// The description.
    pub description: Option<String>,
    /// At most fifty attributes.
    pub attributes: BTreeMap<String, String>,
}

/// Makes sure that a dynamic thing group is there.
///
/// # Errors
/// As [`ensure`]; as [`check_index`].
pub async fn create(ask: Ask<'_>, wanted: &Wanted) -> Result<Status> {
    check_index(ask.target, &wanted.query).await?;
    let created = ensure(
        ask,
        async || thing_group::describe(ask.target, ask.name).await,
        |there| differences(there, wanted),
        async || {
            let properties = thing_group::properties(wanted.description.as_deref(), &wanted.attributes);
            let call = ask.target.iot().create_dynamic_thing_group().thing_group_name(ask.name);
            let call = call.query_string(wanted.query.text()).thing_group_properties(properties);
            call.set_tags(ask.request_tags()).send().await.aws("CreateDynamicThingGroup").map(drop)
        },
    );
    created.await.map_err(while_building)
}

/// Refuses a query that asks for what the index does not have: the group would stay empty.
///
/// # Errors
/// Failed (1), saying how the index is to be; the failed call.
pub async fn check_index(target: &Target, query: &Query) -> Result<()> {
    let Some((field, source)) = index::missing_source(target, query).await? else { return Ok(()) };
    Err(Error::failed(format!("the query asks for `{field}`, which is of {source} and not indexed"))
        .hint(format!("`fleetctl index enable {} --wait` lets it be indexed.", source.flag())))
}

/// While the index is built AWS takes no new query.
pub(super) fn while_building(error: Error) -> Error {
    match error.code() {
        "IndexNotReadyException" | "InvalidRequestException" => {
            error.hint("If the index is being built: `fleetctl index enable --wait` waits for it.")
        }
        _ => error,
    }
}

fn differences(there: &ThingGroup, wanted: &Wanted) -> Differences {
    let mut found = Differences::default();
    if there.dynamic {
        found.compare("query", &there.query_string.as_deref(), &Some(wanted.query.text()));
    } else {
        found.add("it is a static thing group");
    }
    thing_group::compare_properties(&mut found, there, wanted.description.as_ref(), &wanted.attributes);
    found
}

/// Waits until a dynamic thing group is filled.
///
/// # Errors
/// Timeout (7); Failed (1) when it is not there, or not dynamic; the failed call.
pub async fn wait(target: &Target, name: &str, patience: Duration) -> Result<()> {
    let until = Instant::now() + patience;
    let what = NOUN.called(name);
    loop {
        let group = thing_group::describe(target, name).await?;
        let Some(group) = group.filter(|group| group.dynamic) else {
            return Err(Error::failed(format!(
                "waiting for {what}, which is no dynamic thing group any more"
            )));
        };
        let status = group.status.unwrap_or_default();
        if status == "ACTIVE" {
            return Ok(());
        }
        if Instant::now() >= until {
            return Err(Error::new(Kind::Timeout, format!("waiting for {what}, which is {status}"))
                .hint("AWS goes on filling it. Run the command again with a longer `--timeout`."));
        }
        sleep(POLL.min(until.saturating_duration_since(Instant::now()))).await;
    }
}
