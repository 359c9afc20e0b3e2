//! `jobs …` over tenants: what jobs are made of, and what the ways of making them have in common.

mod begun_anew;
mod campaign;
mod campaign_guards;
mod campaign_kill;
mod campaign_lost;
mod campaign_meanwhile;
mod campaign_reach;
mod create;
mod end;
mod lists;
mod meant;
mod retry;
mod stored;
mod templates;
mod watch;

use serde_json::{Value, json};

use crate::support::{MANAGEMENT, World};

/// So many tenants with so many things each, their index on: `tenant-000-0`, …; the attribute `version` is 1 or 2 by
/// turns. Their accounts.
fn fleet(world: &World, tenants: usize, things: usize) -> Vec<String> {
    let input = json!({
        "tenants": tenants, "things": things, "attributes": { "version": ["1", "2"] }, "seed": 1,
    });
    let answer = world.admin("POST", "seed", &input);
    let made = answer["tenants"].as_array().unwrap_or_else(|| panic!("{answer}"));
    made.iter().map(|tenant| tenant["account"].as_str().unwrap().to_owned()).collect()
}

/// As [`fleet`], with a document for its jobs, and nothing called so far.
fn prepared(tenants: usize, things: usize) -> (World, Vec<String>) {
    let world = World::new();
    let accounts = fleet(&world, tenants, things);
    world.write("doc.json", DOCUMENT);
    world.forget_calls();
    (world, accounts)
}

/// Lets devices answer at once.
fn answer(world: &World, input: &Value) {
    world.admin("POST", "devices/answer", input);
}

/// A world whose operator works on the organization's own account, with a thing in it.
fn alone() -> World {
    let world = World::new();
    world.things(MANAGEMENT, &["lamp"]);
    world.configure(&format!("account: \"{MANAGEMENT}\"\n"));
    world.write("doc.json", DOCUMENT);
    world.forget_calls();
    world
}

const DOCUMENT: &str = r#"{"operation":"update","version":"2"}"#;
