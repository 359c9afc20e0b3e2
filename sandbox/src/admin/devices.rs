//! Whole fleets by the sandbox's own paths: seeding them, and saying what their devices are in.
//!
//! `POST /_sandbox/seed` makes tenants with things, attributes, types and groups at once:
//! `{"tenants":50,"things":2000,"attributes":{"version":["1.0","2.0"],"serial":"S-{n}"},"type":"sensor",
//! "group":["north","south"],"connected":0.9,"reported":{"battery":[20,55,90]},"seed":1}`. Tenants are made where no
//! account has the tag `fleetctl:tenant` of that name: `tenant-000`, `tenant-001`, …, or as `"tenants":["a","b"]` says,
//! in the unit Tenants, with a role that can be assumed at once. `"accounts":[ID,…]` fills accounts that are there
//! instead. Optional: `"region"`, `"role"` (default `OrganizationAccountAccessRole`), `"billingGroup"`, `"prefix"` of
//! the things' names (default `{tenant}-`), `"index"` (false, or a `thingIndexingConfiguration`). The answer names the
//! tenants and their accounts.
//!
//! `POST /_sandbox/devices` says what devices are in: `{"things":"pump-*","connected":0.9,"disconnectReason":
//! "CONNECTION_LOST","secondsAgo":60,"shadow":"","reported":{"fw":["1","2"]},"desired":{…},"seed":1}`, of
//! `"account"`, of `"accounts":[…]`, or of all that hold anything in the Region. The answer gives the number of things.

//!
//! `POST /_sandbox/devices/answer` lets devices answer jobs at once: `{"job":"up-*","only":"pump-*","fail":"3%",
//! "seed":1}`, of the same accounts; all members are optional. `"status"` is what they answer (`SUCCEEDED`, or
//! `IN_PROGRESS` and so on), `"failAs"` what a failure is (`FAILED`), `"silent"` the share that does not answer. A thing
//! draws anew for each job. The answer counts the executions by status. With `"standing":true` they answer so from now on,
//! each `"delay":"2s"` after its execution was queued, and are in progress from half of that on; the latest order that
//! fits an execution counts, and `DELETE` ends all.

use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};

use super::{Outcome, bad};
use crate::iot::{Answers, Seeding, States, answer_named};
use crate::organizations::NewAccount;
use crate::settings::{duration, share};
use crate::state::State;
use crate::zone::{HOME_REGION, Role};

use hyper::StatusCode;

/// The role in an account that Organizations makes.
const ROLE: &str = "OrganizationAccountAccessRole";
/// The tag that names a tenant.
const TENANT: &str = "fleetctl:tenant";

/// What is left of an input when some of its members were taken out.
fn rest<T: DeserializeOwned>(members: Map<String, Value>) -> Result<T, (StatusCode, String)> {
    serde_json::from_value(Value::Object(members)).map_err(|error| bad(error.to_string()))
}

fn members(input: &Value) -> Result<Map<String, Value>, (StatusCode, String)> {
    input.as_object().cloned().ok_or_else(|| bad("the body is an object".to_owned()))
}

fn region(members: &mut Map<String, Value>) -> String {
    let given = members.remove("region");
    given.as_ref().and_then(Value::as_str).unwrap_or(HOME_REGION).to_owned()
}

/// The accounts of the members `account` and `accounts`; nothing when neither is there.
pub(super) fn accounts(
    members: &mut Map<String, Value>,
) -> Result<Option<Vec<String>>, (StatusCode, String)> {
    let wrong = |_| bad("accounts is a list of account ids".to_owned());
    match (members.remove("account"), members.remove("accounts")) {
        (None, None) => Ok(None),
        (Some(one), None) => serde_json::from_value(json!([one])).map(Some).map_err(wrong),
        (None, Some(several)) => serde_json::from_value(several).map(Some).map_err(wrong),
        _ => Err(bad("give account or accounts".to_owned())),
    }
}

/// `POST devices`.
pub(super) fn set(state: &State, input: &Value) -> Outcome {
    let mut members = members(input)?;
    let region = region(&mut members);
    let accounts = accounts(&mut members)?.unwrap_or_else(|| state.iot.known_in(&region));
    let states: States = rest(members)?;
    let mut things = 0;
    for account in &accounts {
        let set = state.iot.set_states((account, &region), state.clock.now(), &states);
        things += set.map_err(|error| (StatusCode::NOT_FOUND, error))?;
    }
    Ok(json!({ "things": things }))
}

/// `POST devices/answer`.
pub(super) fn answer(state: &State, input: &Value) -> Outcome {
    let mut members = members(input)?;
    let region = region(&mut members);
    let accounts = accounts(&mut members)?;
    let mut text = |name: &str, default: &str| match members.remove(name) {
        None => Ok(default.to_owned()),
        Some(Value::String(text)) => Ok(text),
        Some(Value::Number(number)) => Ok(number.to_string()),
        Some(other) => Err(bad(format!("{name}: {other} is no text"))),
    };
    let wrong = |error: crate::settings::SettingsError| bad(error.to_string());
    let order = Answers {
        accounts,
        region,
        job: text("job", "*")?,
        only: text("only", "*")?,
        status: answer_named(&text("status", "SUCCEEDED")?).map_err(bad)?,
        fail: share(&text("fail", "0")?).map_err(wrong)?,
        fail_as: answer_named(&text("failAs", "FAILED")?).map_err(bad)?,
        silent: share(&text("silent", "0")?).map_err(wrong)?,
        delay: duration(&text("delay", "0")?).map_err(wrong)?,
        seed: text("seed", "0")?.parse().map_err(|_| bad("seed is a whole number".to_owned()))?,
        from: state.clock.now(),
    };
    let standing = members.remove("standing").is_some_and(|standing| standing == true);
    if let Some(name) = members.keys().next() {
        return Err(bad(format!("{name} is not known here")));
    }
    if standing {
        state.iot.order_answers(order);
        return Ok(json!({}));
    }
    let order = Answers { delay: std::time::Duration::ZERO, ..order };
    state.iot.answer_now(&order, state.clock.now()).map_err(|error| (StatusCode::NOT_FOUND, error))
}

/// `POST seed`.
pub(super) fn seed(state: &State, input: &Value) -> Outcome {
    let mut members = members(input)?;
    let region = region(&mut members);
    let role = members.remove("role");
    let role = role.as_ref().and_then(Value::as_str).unwrap_or(ROLE);
    let tenants = match (members.remove("tenants"), accounts(&mut members)?) {
        (None, Some(accounts)) => accounts.into_iter().map(|id| (id.clone(), id)).collect(),
        (Some(given), None) => tenants(state, &names(&given)?, role)?,
        _ => return Err(bad("give tenants (a number or names) or accounts (ids)".to_owned())),
    };
    let seeding: Seeding = rest(members)?;
    let prefix = if seeding.prefix.is_empty() { "{tenant}-" } else { &seeding.prefix };
    for (name, account) in &tenants {
        let own = Seeding { prefix: prefix.replace("{tenant}", name), ..seeding.clone() };
        let seeded = state.iot.seed((account, &region), state.clock.now(), &own);
        seeded.map_err(|error| (StatusCode::CONFLICT, format!("{account}: {error}")))?;
    }
    let shown = tenants.iter().map(|(name, account)| json!({ "tenant": name, "account": account }));
    Ok(json!({ "tenants": shown.collect::<Vec<_>>() }))
}

fn names(given: &Value) -> Result<Vec<String>, (StatusCode, String)> {
    match given.as_u64() {
        Some(count) => Ok((0..count).map(|number| format!("tenant-{number:03}")).collect()),
        None => serde_json::from_value(given.clone())
            .map_err(|_| bad("tenants is a number or a list of names".to_owned())),
    }
}

/// The accounts of tenants, made where they are missing.
fn tenants(
    state: &State,
    names: &[String],
    role: &str,
) -> Result<Vec<(String, String)>, (StatusCode, String)> {
    let now = state.clock.now();
    let mut zone = state.zone();
    let unit = zone.organization.units.iter().find(|unit| unit.name == "Tenants").map(|unit| unit.id.clone());
    let known: std::collections::HashMap<String, String> = zone
        .organization
        .tags
        .iter()
        .filter_map(|(id, tags)| Some((tags.get(TENANT)?.clone(), id.clone())))
        .collect();
    let mut found = Vec::with_capacity(names.len());
    for name in names {
        if let Some(id) = known.get(name) {
            found.push((name.clone(), id.clone()));
            continue;
        }
        let wanted = NewAccount {
            email: format!("{name}@seed.example"),
            name: name.clone(),
            tags: vec![(TENANT.to_owned(), name.clone())],
        };
        let id = zone
            .open_account(&wanted, now)
            .map_err(|error| (StatusCode::CONFLICT, format!("{name}: {error}")))?;
        if let (Some(unit), Some(account)) = (&unit, zone.organization.account_mut(&id)) {
            account.parent.clone_from(unit);
        }
        zone.add_role(&id, role, Role::new(now));
        found.push((name.clone(), id));
    }
    Ok(found)
}
