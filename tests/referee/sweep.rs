//! Every operation of the sandbox, driven by the official AWS CLI and judged by the service models.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use serde_json::Value;
use tempfile::TempDir;

use crate::environment;
use crate::servers::{self, Door};

/// The modules `area_…` of the Python half; each has a sandbox of its own.
const AREAS: [&str; 10] = [
    "registry",
    "security",
    "provisioning",
    "jobs",
    "fleet",
    "keys",
    "landing_zone",
    "roles",
    "tables",
    "objects",
];

fn drive(area: &str, door: &Door) -> Value {
    let home = TempDir::new().unwrap();
    let report = home.path().join("report.json");
    let mut command = Command::new(environment::python());
    door.open(&mut command, home.path());
    command.current_dir(environment::scripts()).arg("sweep.py").arg(area).arg(&report);
    let done = command.output().unwrap();
    assert!(done.status.success(), "{area}: {}", String::from_utf8_lossy(&done.stderr));
    serde_json::from_slice(&std::fs::read(&report).unwrap()).unwrap()
}

fn texts(value: &Value) -> Vec<String> {
    serde_json::from_value(value.clone()).unwrap()
}

type Operations = BTreeMap<String, BTreeSet<String>>;

#[tokio::test(flavor = "multi_thread")]
async fn the_official_cli_drives_every_operation() {
    let mut running = Vec::new();
    for area in AREAS {
        let (sandbox, door) = servers::sandbox().await;
        running.push((area, sandbox, tokio::task::spawn_blocking(move || drive(area, &door))));
    }
    let (mut problems, mut driven, mut answered) = (Vec::new(), Operations::new(), Operations::new());
    let mut examples = 0;
    for (area, sandbox, report) in running {
        let report = report.await.unwrap();
        problems.extend(texts(&report["problems"]).into_iter().map(|text| format!("{area}: {text}")));
        for (service, names) in report["driven"].as_object().unwrap() {
            driven.entry(service.clone()).or_default().extend(texts(names));
        }
        examples += report["examples"].as_u64().unwrap();
        answered.extend(
            sandbox
                .operations()
                .into_iter()
                .map(|(service, names)| (service.to_owned(), names.into_iter().map(str::to_owned).collect())),
        );
        sandbox.stop().await;
    }
    assert!(problems.is_empty(), "{} problems:\n- {}", problems.len(), problems.join("\n- "));
    assert_eq!(driven, answered, "the operations driven are not those that the sandbox answers");
    assert!(examples > 40, "only {examples} documented examples were compared");
}

/// A judge that finds nothing wrong with anything would pass the sweep as well.
#[test]
fn doctored_answers_are_refused() {
    let mut command = Command::new(environment::python());
    let done = command
        .current_dir(environment::scripts())
        .arg("doctored.py")
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .output();
    let done = done.unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
}
