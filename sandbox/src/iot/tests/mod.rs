//! The rules that are easiest to get wrong, each driven through routing and input like a request from outside.

mod aggregates;
mod authorities;
mod certificates;
mod claims;
mod connections;
mod dynamic_groups;
mod fleet;
mod groups;
mod job_plays;
mod jobs;
mod provisioning;
mod registry;
mod templates;
mod topic_rules;
mod transfers;

use std::{
    cell::Cell,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use serde_json::{Map, Value, json};

use super::{Request, World, WorldSettings, operation, routes};
use crate::api::{Answer, ApiError, Caller};

/// A world with a clock that only moves when told to, and one account that calls it.
struct Fixture {
    world: World,
    account: Cell<&'static str>,
    now: Cell<SystemTime>,
}

fn escaped(text: &str) -> String {
    let escape = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => char::from(byte).to_string(),
        other => format!("%{other:02X}"),
    };
    text.bytes().map(escape).collect()
}

impl Fixture {
    fn new() -> Self {
        Self::with(WorldSettings::default())
    }

    fn with(settings: WorldSettings) -> Self {
        let now = UNIX_EPOCH + Duration::from_secs(1_790_000_000);
        Self { world: World::new(settings), account: Cell::new("111122223333"), now: Cell::new(now) }
    }

    fn wait(&self, seconds: u64) {
        self.now.set(self.now.get() + Duration::from_secs(seconds));
    }

    /// Sends the input as the model binds it: labels, query string, header and body.
    fn call(&self, name: &str, input: Value) -> Answer {
        let route = routes::named(name).unwrap();
        let Value::Object(mut members) = input else { panic!("an input is an object") };
        let mut path = String::new();
        for part in route.template.split('/').skip(1) {
            path.push('/');
            match part.strip_prefix('{').and_then(|part| part.strip_suffix('}')) {
                Some(label) => path.push_str(&escaped(members.remove(label).unwrap().as_str().unwrap())),
                None => path.push_str(part),
            }
        }
        let mut query = Vec::new();
        for name in route.query.split(' ') {
            if let Some(value) = members.remove(name) {
                query
                    .push((name.to_owned(), value.as_str().map_or_else(|| value.to_string(), str::to_owned)));
            }
        }
        let principal = members.remove("principal").and_then(|value| value.as_str().map(str::to_owned));
        let body = if members.is_empty() { Vec::new() } else { serde_json::to_vec(&members).unwrap() };
        assert_eq!(operation(route.method, &path), Some(route.operation));
        let caller = Caller {
            account: self.account.get().to_owned(),
            region: "eu-west-1".to_owned(),
            arn: "arn:aws:iam::111122223333:user/test".to_owned(),
        };
        let request = Request {
            operation: route.operation,
            method: route.method,
            path: &path,
            query: &query,
            header: &|name| (name == "x-amzn-principal").then_some(principal.as_deref()).flatten(),
            body: &body,
        };
        self.world.call(&caller, self.now.get(), &request)
    }

    fn ok(&self, name: &str, input: Value) -> Value {
        self.call(name, input).unwrap()
    }

    fn refused(&self, name: &str, input: Value) -> ApiError {
        self.call(name, input).unwrap_err()
    }

    fn code(&self, name: &str, input: Value) -> (&'static str, u16) {
        let error = self.refused(name, input);
        (error.code, error.status)
    }

    /// All items of a list in pages of two.
    fn all(&self, name: &str, input: Value, member: &str, paging: [&str; 3]) -> Vec<Value> {
        let [size, token, next] = paging;
        let Value::Object(mut input) = input else { panic!("an input is an object") };
        input.insert(size.to_owned(), json!(2));
        let mut items = Vec::new();
        loop {
            let answer = self.ok(name, Value::Object(input.clone()));
            let page = answer[member].as_array().unwrap();
            assert!(page.len() <= 2);
            items.extend(page.iter().cloned());
            match answer.get(next) {
                None => return items,
                Some(value) => {
                    assert!(!page.is_empty());
                    input.insert(token.to_owned(), value.clone());
                }
            }
        }
    }

    fn registry(&self, name: &str, input: Value, member: &str) -> Vec<Value> {
        self.all(name, input, member, ["maxResults", "nextToken", "nextToken"])
    }

    fn thing(&self, name: &str) {
        self.ok("CreateThing", json!({ "thingName": name }));
    }
}

/// The values of one member of each item.
fn each(items: &[Value], member: &str) -> Vec<String> {
    items.iter().map(|item| item[member].as_str().unwrap().to_owned()).collect()
}

const INVALID: (&str, u16) = ("InvalidRequestException", 400);
const NOT_FOUND: (&str, u16) = ("ResourceNotFoundException", 404);
const EXISTS: (&str, u16) = ("ResourceAlreadyExistsException", 409);

fn names(count: usize) -> Map<String, Value> {
    (0..count).map(|number| (format!("a{number}"), json!("v"))).collect()
}
