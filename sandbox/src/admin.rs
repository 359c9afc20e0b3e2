//! The sandbox's own paths, `/_sandbox/…`: no signature, no faults, no latency. Bodies and answers are JSON.
//!
//! | request | effect |
//! |---|---|
//! | `GET ready` | `{"status":"ready","account","region","accessKeyId","secretAccessKey"}` |
//! | `GET calls` | `{"totals":{…},"operations":[…]}` as [`crate::calls::Calls`] |
//! | `GET operations` | the operations that are answered, by service: `{"iot":["CreateThing",…],…}` |
//! | `POST clock` | `{"advanceSeconds":300}` moves a clock that was made by hand; refused for the system's |
//! | `DELETE calls`, `POST calls/reset` | sets the counters to zero |
//! | `POST reset` | everything as at the start, credentials and settings changed meanwhile included |
//! | `POST vend` | `{"next":"tainted","times":2}` orders the course of the next provisionings or updates, see below |
//! | `DELETE vend` | forgets the orders |
//! | `POST quotas` | `{"CreateThing":50}` changes rates, in requests a second, for all accounts and Regions; `"*"` names all others, `{"mode":"aws"}` or `{"mode":"off"}` replaces the table first |
//! | `GET quotas` | the mode and the rates set by hand |
//! | `GET roles` | the roles by account |
//! | `POST roles` | `{"account","role"}` adds or changes a role; optional `"externalId"` (null removes it), `"maxSessionSeconds"` |
//! | `POST roles` | `{"account","deny":["iot:CreateThing","sts:*"]}` denies actions to an account as a service control policy would; an empty list lifts it. `sts:AssumeRole` denies it to that account as the caller |
//! | `DELETE roles` | `{"account","role"}` removes a role |
//! | `POST faults` | `{"faults":"throttle=2%,lost=1%"}`, in the spelling of `--faults`; `"off"` ends them all, those below included |
//! | `POST faults` | `{"account":ID,"operations":["CreateThing"],"faults":"error=100%","after":7}` replaces the faults of that caller's account and of these operations; any of the three may be missing. The narrowest that fits a call counts alone: account and operation, account, operation, all. `after` lets them begin with the 7th fitting call from now. `"off"` lifts those of the account and operations, or of the account as a whole |
//! | `POST registry` | `{"detachSeconds":3}` lets a detached principal count as attached so long when a thing or certificate is to be deleted; `{"lagSeconds":0.5}` keeps a new thing or certificate unknown to the other operations so long; `{"jobDeletionSeconds":5}` keeps a deleted job in `DELETION_IN_PROGRESS` so long |
//! | `POST executions` | `{"account","thingName","jobId","status":"SUCCEEDED"}` answers a job for a device: `IN_PROGRESS`, `SUCCEEDED`, `FAILED`, `TIMED_OUT`, `REJECTED`; optional `"region"` |
//! | `POST shadows` | `{"account","thingName","name":"fleetctl","reported":{…}}` sets what a named shadow reports, or without a name the classic one, for `SearchIndex`; optional `"region"` |
//! | `POST devices` | `{"things":"pump-*","connected":0.9,"reported":{…}}` says what many devices are in, see [`crate::admin`]'s module `devices` |
//! | `POST devices/answer` | `{"job":"up-*","fail":"3%"}` lets devices answer jobs, once or from now on, likewise |
//! | `DELETE devices/answer` | devices answer no more by themselves |
//! | `POST seed` | `{"tenants":50,"things":2000,…}` makes fleets at once, likewise |
//! | `POST connections` | `{"account","certificatePem"}` plays a device's connection by its certificate, or by the first of `"chainPem"`: `{"connected","certificateId","status","reason"}`, with `"registered"` and `"event"` for just-in-time registration, `"jitp"` for just-in-time provisioning; optional `"region"`, and `"account"` when only one knows the certificate or its CA |
//! | `POST provision` | `{"account","template","parameters":{…}}` plays a device that provisions itself over MQTT: `{"accepted",…}` or `{"rejected",…}`, and its `"certificate"`; optional `"region"`, `"claim"` (the claim's certificate or its id), `"certificateSigningRequest"`, `"hook"` (what the pre-provisioning hook answers) |
//! | `POST hold` | `{"operation":"SearchIndex","together":20}` lets no such call go on before so many are in flight at once; `{"operation","seconds":2}` makes each take so much longer; with `account` only there |
//! | `DELETE hold` | ends all holds |
//! | `POST units` | `{"unit":"ou-… or name","enrolled":true}` registers a unit with Control Tower, or not |
//! | `POST launch-paths` | `{"principal":ARN,"granted":true}` grants or takes the Account Factory launch path; of a role, the role's ARN |
//! | `POST emails` | `{"email"}` marks an address as taken by an account outside the organization |
//! | `POST accounts` | `{"limit":4}` sets the organization's account limit; `{"vendSeconds":2}`, `{"warmUpSeconds":1}` likewise |
//!
//! The courses for `vend`: `failed`, `tainted`, `stuck`, `in-error`, `operation-in-progress`,
//! `operation-in-progress-refused`, `baseline-vpc`, `role-missing`, `config-recorder`, `moved-ou`, `role-exists`,
//! `sts-region`, `rate-exceeded`. Causes that arise by themselves need no order: a taken e-mail address, a unit that is
//! not enrolled, no launch path, a taken provisioned product name, the account limit, more than five at once.

mod devices;

use std::collections::HashMap;
use std::sync::PoisonError;
use std::time::Duration;

use http_body_util::Full;
use hyper::body::Bytes;
use hyper::header::{CONTENT_TYPE, HeaderValue};
use hyper::{Response, StatusCode};
use serde_json::{Value, json};

use crate::faults::Rule;
use crate::holds::Hold;
use crate::iot::ClaimDevice;
use crate::server::Shared;
use crate::settings::{Faults, Quotas};
use crate::state::{Incoming, OPERATOR_ACCESS_KEY, OPERATOR_SECRET_KEY, State};
use crate::wire::Service;
use crate::zone::{HOME_REGION, MANAGEMENT, Role};

type Outcome = Result<Value, (StatusCode, String)>;

/// Answers a request for `/_sandbox/` and `path`.
pub(crate) fn handle(shared: &Shared, path: &str, incoming: &Incoming<'_>) -> Response<Full<Bytes>> {
    let input = match incoming.body {
        [] => Ok(json!({})),
        body => serde_json::from_slice(body).map_err(|error| bad(format!("the body is not JSON: {error}"))),
    };
    let outcome = input.and_then(|input| answer(shared, incoming.method, path.trim_end_matches('/'), &input));
    let (status, body) = match outcome {
        Ok(value) => (StatusCode::OK, value),
        Err((status, text)) => (status, json!({ "error": text })),
    };
    let mut response = Response::new(Full::new(Bytes::from(body.to_string())));
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response
}

fn answer(shared: &Shared, method: &str, path: &str, input: &Value) -> Outcome {
    let state = shared.state();
    match (method, path) {
        ("GET", "ready") => Ok(json!({
            "status": "ready",
            "account": MANAGEMENT,
            "region": HOME_REGION,
            "accessKeyId": OPERATOR_ACCESS_KEY,
            "secretAccessKey": OPERATOR_SECRET_KEY,
        })),
        ("GET", "calls") => {
            serde_json::to_value(state.lanes.snapshot()).map_err(|error| bad(error.to_string()))
        }
        ("GET", "operations") => {
            let services = Service::all_operations()
                .map(|(service, names)| (service.signing_name().to_owned(), json!(names)));
            Ok(Value::Object(services.collect()))
        }
        ("POST", "clock") => {
            let seconds = input.get("advanceSeconds").and_then(Value::as_u64);
            let seconds = seconds.ok_or_else(|| bad("advanceSeconds is a whole number".to_owned()))?;
            if state.clock.advance(Duration::from_secs(seconds)) {
                Ok(json!({}))
            } else {
                Err((StatusCode::CONFLICT, "this clock is the system's".to_owned()))
            }
        }
        ("DELETE", "calls") | ("POST", "calls/reset") => {
            state.lanes.clear();
            Ok(json!({}))
        }
        ("POST", "reset") => {
            shared.reset();
            Ok(json!({}))
        }
        ("POST", "vend") => order(&state, input),
        ("DELETE", "vend") => {
            state.zone().catalog.orders.clear();
            Ok(json!({}))
        }
        ("POST", "quotas") => change_quotas(&state, input),
        ("GET", "quotas") => Ok(state.rates.describe()),
        ("GET", "roles") => Ok(list_roles(&state)),
        ("POST", "roles") => change_role(&state, input),
        ("DELETE", "roles") => {
            let removed = state.zone().remove_role(text(input, "account")?, text(input, "role")?);
            if removed {
                Ok(json!({}))
            } else {
                Err((StatusCode::NOT_FOUND, "there is no such role".to_owned()))
            }
        }
        ("POST", "faults") => {
            state.faults.set(fault_rule(&state, input)?);
            Ok(json!({}))
        }
        ("POST", "registry") => {
            if let Some(delay) = seconds(input, "detachSeconds")? {
                state.iot.set_detach_settling(delay);
            }
            if let Some(delay) = seconds(input, "lagSeconds")? {
                state.iot.set_registry_lag(delay);
            }
            if let Some(delay) = seconds(input, "jobDeletionSeconds")? {
                state.iot.set_job_deletion(delay);
            }
            Ok(json!({}))
        }
        ("POST", "executions") => {
            let (job, thing) = (text(input, "jobId")?, text(input, "thingName")?);
            let now = state.clock.now();
            let answered = state.iot.answer_job(place(input)?, now, job, thing, text(input, "status")?);
            answered.map(|()| json!({})).map_err(|error| (StatusCode::CONFLICT, error))
        }
        ("POST", "shadows") => {
            let reported = input.get("reported").and_then(Value::as_object).cloned();
            let reported = reported.ok_or_else(|| bad("reported is an object".to_owned()))?;
            let thing = text(input, "thingName")?;
            let name = input.get("name").and_then(Value::as_str).unwrap_or_default();
            let set = state.iot.report_shadow(place(input)?, thing, name, reported);
            set.map(|()| json!({})).map_err(|error| (StatusCode::NOT_FOUND, error))
        }
        ("POST", "devices") => devices::set(&state, input),
        ("POST", "devices/answer") => devices::answer(&state, input),
        ("DELETE", "devices/answer") => {
            state.iot.forget_answers();
            Ok(json!({}))
        }
        ("POST", "seed") => devices::seed(&state, input),
        ("POST", "connections") => connect(&state, input),
        ("POST", "provision") => provision(&state, input),
        ("POST", "hold") => hold(&state, input),
        ("DELETE", "hold") => {
            state.holds.clear();
            Ok(json!({}))
        }
        ("POST", "units") => enrol(&state, input),
        ("POST", "launch-paths") => {
            let principal = text(input, "principal")?;
            let launchers = &mut state.zone().catalog.launchers;
            if input.get("granted").and_then(Value::as_bool).unwrap_or(true) {
                launchers.insert(principal.to_owned());
            } else {
                launchers.remove(principal);
            }
            Ok(json!({}))
        }
        ("POST", "emails") => {
            let email = text(input, "email")?.to_lowercase();
            state.zone().organization.emails_elsewhere.insert(email);
            Ok(json!({}))
        }
        ("POST", "accounts") => Ok(change_accounts(&state, input)),
        _ => Err((StatusCode::NOT_FOUND, format!("the sandbox has no {method} /_sandbox/{path}"))),
    }
}

fn connect(state: &State, input: &Value) -> Outcome {
    let member = if input.get("chainPem").is_some() { "chainPem" } else { "certificatePem" };
    let pem = text(input, member)?;
    let account = input.get("account").and_then(Value::as_str);
    let region = input.get("region").and_then(Value::as_str).unwrap_or(HOME_REGION);
    let connected = state.iot.connect(account, region, state.clock.now(), pem);
    connected.map_err(|error| (StatusCode::NOT_FOUND, error))
}

fn provision(state: &State, input: &Value) -> Outcome {
    let parameters = input.get("parameters").cloned().unwrap_or_else(|| json!({}));
    let device = ClaimDevice {
        template: text(input, "template")?,
        parameters: serde_json::from_value(parameters)
            .map_err(|_| bad("parameters is an object of strings".to_owned()))?,
        claim: input.get("claim").and_then(Value::as_str),
        request: input.get("certificateSigningRequest").and_then(Value::as_str),
        hook: input.get("hook").and_then(Value::as_object),
    };
    let provisioned = state.iot.provision(place(input)?, state.clock.now(), &device);
    provisioned.map_err(|error| (StatusCode::NOT_FOUND, error))
}

fn order(state: &State, input: &Value) -> Outcome {
    let order = text(input, "next")?.parse().map_err(bad)?;
    let times = input.get("times").and_then(Value::as_u64).unwrap_or(1);
    let mut zone = state.zone();
    for _ in 0..times.min(1000) {
        zone.catalog.orders.push_back(order);
    }
    Ok(json!({ "ordered": zone.catalog.orders.len() }))
}

fn change_quotas(state: &State, input: &Value) -> Outcome {
    let members = input.as_object().ok_or_else(|| bad("expected an object of rates".to_owned()))?;
    let mut rates = HashMap::new();
    for (name, value) in members.iter().filter(|(name, _)| *name != "mode") {
        let rate = value.as_f64().filter(|rate| *rate >= 0.0);
        rates.insert(
            name.clone(),
            rate.ok_or_else(|| bad(format!("{name}: {value} is not a rate a second")))?,
        );
    }
    match members.get("mode").and_then(Value::as_str) {
        None => {}
        Some("aws") => state.rates.replace(&Quotas::Aws),
        Some("off") => state.rates.replace(&Quotas::Off),
        Some(other) => return Err(bad(format!("the mode is aws or off, not {other}"))),
    }
    if !rates.is_empty() {
        state.rates.change(rates);
    }
    Ok(state.rates.describe())
}

fn fault_rule(state: &State, input: &Value) -> Result<Rule, (StatusCode, String)> {
    let faults: Faults = text(input, "faults")?.parse().map_err(|error| bad(format!("{error}")))?;
    let account = match input.get("account") {
        None | Some(Value::Null) => None,
        Some(_) => Some(text(input, "account")?.to_owned()),
    };
    if let Some(account) = account.as_ref().filter(|id| state.zone().organization.account(id).is_none()) {
        return Err((StatusCode::NOT_FOUND, format!("there is no account {account}")));
    }
    let operations: Vec<String> = input.get("operations").map_or(Ok(Vec::new()), |names| {
        serde_json::from_value(names.clone())
            .map_err(|_| bad("operations is a list such as [\"CreateThing\"]".to_owned()))
    })?;
    let known = |name: &String| Service::all_operations().any(|(_, names)| names.contains(&name.as_str()));
    if let Some(name) = operations.iter().find(|name| !known(name)) {
        return Err(bad(format!("no operation is called {name}")));
    }
    let after = match input.get("after") {
        None => 1,
        Some(after) => after.as_u64().ok_or_else(|| bad("after is a whole number".to_owned()))?,
    };
    Ok(Rule::new(account, operations, after, faults))
}

fn list_roles(state: &State) -> Value {
    let zone = state.zone();
    let roles: serde_json::Map<String, Value> = zone
        .roles
        .iter()
        .map(|(account, roles)| {
            let roles: Vec<Value> = roles
                .iter()
                .map(|(name, role)| {
                    json!({
                        "role": name,
                        "arn": format!("arn:aws:iam::{account}:role/{name}"),
                        "externalId": role.external_id,
                        "maxSessionSeconds": role.max_session.as_secs(),
                    })
                })
                .collect();
            (account.clone(), Value::from(roles))
        })
        .collect();
    Value::from(roles)
}

fn change_role(state: &State, input: &Value) -> Outcome {
    let account = text(input, "account")?;
    if let Some(actions) = input.get("deny") {
        let actions: Vec<String> = serde_json::from_value(actions.clone())
            .map_err(|_| bad("deny is a list of actions such as iot:CreateThing".to_owned()))?;
        let mut denied = state.denied.write().unwrap_or_else(PoisonError::into_inner);
        if actions.is_empty() {
            denied.remove(account);
        } else {
            denied.insert(account.to_owned(), actions);
        }
    }
    let Some(name) = input.get("role").and_then(Value::as_str) else {
        return if input.get("deny").is_some() {
            Ok(json!({}))
        } else {
            Err(bad("role is missing".to_owned()))
        };
    };
    let mut zone = state.zone();
    if zone.organization.account(account).is_none() {
        return Err((StatusCode::NOT_FOUND, format!("there is no account {account}")));
    }
    let mut role = zone.role(account, name).cloned().unwrap_or_else(|| Role::new(state.clock.now()));
    match input.get("externalId") {
        None => {}
        Some(Value::Null) => role.external_id = None,
        Some(id) => role.external_id = id.as_str().map(str::to_owned),
    }
    if let Some(seconds) = input.get("maxSessionSeconds").and_then(Value::as_u64) {
        role.max_session = Duration::from_secs(seconds);
    }
    zone.add_role(account, name, role);
    Ok(json!({}))
}

fn hold(state: &State, input: &Value) -> Outcome {
    let together = input.get("together").and_then(Value::as_u64).and_then(|n| usize::try_from(n).ok());
    let seconds = input.get("seconds").and_then(Value::as_f64).filter(|value| (0.0..1e9).contains(value));
    let hold = match (together, seconds) {
        (Some(wanted), None) => Hold::together(wanted),
        (None, Some(seconds)) => Hold::For(Duration::from_secs_f64(seconds)),
        _ => return Err(bad("give together or seconds".to_owned())),
    };
    let account = input.get("account").and_then(Value::as_str);
    state.holds.set(text(input, "operation")?, account, hold);
    Ok(json!({}))
}

fn enrol(state: &State, input: &Value) -> Outcome {
    let wanted = text(input, "unit")?;
    let enrolled = input.get("enrolled").and_then(Value::as_bool).unwrap_or(true);
    let mut zone = state.zone();
    let mut found = false;
    for unit in zone.organization.units.iter_mut().filter(|unit| unit.id == wanted || unit.name == wanted) {
        unit.enrolled = enrolled;
        found = true;
    }
    if found { Ok(json!({})) } else { Err((StatusCode::NOT_FOUND, format!("there is no unit {wanted}"))) }
}

fn change_accounts(state: &State, input: &Value) -> Value {
    let mut zone = state.zone();
    let seconds =
        |name: &str| input.get(name).and_then(Value::as_f64).filter(|value| (0.0..1e9).contains(value));
    if let Some(limit) = input.get("limit").and_then(Value::as_u64) {
        zone.account_limit = usize::try_from(limit).unwrap_or(usize::MAX);
    }
    if let Some(seconds) = seconds("vendSeconds") {
        zone.vend_time = Duration::from_secs_f64(seconds);
    }
    if let Some(seconds) = seconds("warmUpSeconds") {
        zone.warm_up = Duration::from_secs_f64(seconds);
    }
    json!({
        "limit": zone.account_limit,
        "vendSeconds": zone.vend_time.as_secs_f64(),
        "warmUpSeconds": zone.warm_up.as_secs_f64(),
    })
}

fn seconds(input: &Value, name: &str) -> Result<Option<Duration>, (StatusCode, String)> {
    let Some(value) = input.get(name) else { return Ok(None) };
    let seconds = value.as_f64().filter(|value| (0.0..1e9).contains(value));
    let seconds = seconds.ok_or_else(|| bad(format!("{name}: {value} is not a number of seconds")))?;
    Ok(Some(Duration::from_secs_f64(seconds)))
}

/// The account and Region that a request is about.
fn place(input: &Value) -> Result<(&str, &str), (StatusCode, String)> {
    Ok((text(input, "account")?, input.get("region").and_then(Value::as_str).unwrap_or(HOME_REGION)))
}

fn text<'a>(input: &'a Value, name: &str) -> Result<&'a str, (StatusCode, String)> {
    input.get(name).and_then(Value::as_str).ok_or_else(|| bad(format!("{name} is missing")))
}

fn bad(text: String) -> (StatusCode, String) {
    (StatusCode::BAD_REQUEST, text)
}
