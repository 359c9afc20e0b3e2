//! (f): the rows of (a) by what is used today: a boto3 script with a thread pool and adaptive retries, and a loop of
//! AWS CLI commands. Nothing is promised of them; the ratios are printed.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use aws_credential_types::Credentials;
use serde::Deserialize;

use super::home::Home;
use super::import::Calls;
use super::options::Options;
use super::quotas::{at_quota, two_calls};
use super::report::{Verdicts, count};
use super::{Failure, environment, rows};

const THREADS: [u32; 2] = [8, 32];
/// Rows of the AWS CLI's sample.
const SAMPLE: usize = 100;

/// What the script says of itself.
#[derive(Debug, Deserialize)]
struct Said {
    done: usize,
    failed: usize,
    error: Option<String>,
}

/// Runs all of them, each in a sandbox of its own.
pub(crate) fn measure(options: &Options, _: &mut Verdicts) -> Result<(), Failure> {
    let number = options.rows();
    println!("(f) {number} things into one account, burst of 1 s, by others");
    let python = environment::python();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let (ours, _) = two_calls(number, "1")?;
    let ours = count(number) / ours.wall.as_secs_f64();
    println!("  fleetctl: {ours:.1} rows a second");
    for threads in THREADS {
        let home = Home::start(&at_quota("1"))?;
        let credentials = runtime.block_on(home.credentials(&home.tenant("acme")?))?;
        rows::things(&home.path("things.csv"), number, &[])?;
        home.served.admin("DELETE", "calls", "")?;
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/peers/pool.py");
        let mut command = as_tenant(&home, python, &credentials);
        command.arg(script).arg("things.csv").arg(threads.to_string()).stderr(Stdio::inherit());
        let start = Instant::now();
        let output = command.output()?;
        let elapsed = start.elapsed();
        let said: Said = serde_json::from_slice(&output.stdout)
            .map_err(|error| format!("boto3 with {threads} threads: {}: {error}", output.status))?;
        let error = said.error.map(|error| format!("; the first error: {error}")).unwrap_or_default();
        let what = format!("boto3, {threads} threads: {} done, {} failed{error}", said.done, said.failed);
        compare(&home, &what, said.done, elapsed, ours)?;
    }
    let home = Home::start(&at_quota("1"))?;
    let credentials = runtime.block_on(home.credentials(&home.tenant("acme")?))?;
    let sample = options.scaled(SAMPLE);
    home.served.admin("DELETE", "calls", "")?;
    let start = Instant::now();
    for row in 0..sample {
        let (aws, name) = (python.with_file_name("aws"), rows::name(row));
        let serial = format!("attributes={{serial=SN-{row:010}}}");
        let create = ["iot", "create-thing", "--thing-name", &name, "--attribute-payload", &serial];
        let add = ["iot", "add-thing-to-thing-group", "--thing-group-name", "site-a", "--thing-name", &name];
        for words in [&create[..], &add] {
            let done = as_tenant(&home, &aws, &credentials).args(words).output()?;
            if !done.status.success() {
                return Err(format!("aws: {}", String::from_utf8_lossy(&done.stderr)).into());
            }
        }
    }
    compare(&home, &format!("AWS CLI, a sample of {sample} rows"), sample, start.elapsed(), ours)
}

/// A program with the tenant's credentials.
fn as_tenant(home: &Home, program: &Path, credentials: &Credentials) -> Command {
    let mut command = home.program(program);
    command.env("AWS_ACCESS_KEY_ID", credentials.access_key_id());
    command.env("AWS_SECRET_ACCESS_KEY", credentials.secret_access_key());
    command.env("AWS_SESSION_TOKEN", credentials.session_token().unwrap_or_default());
    command
}

fn compare(home: &Home, what: &str, done: usize, elapsed: Duration, ours: f64) -> Result<(), Failure> {
    let rate = count(done) / elapsed.as_secs_f64();
    let throttled = Calls::of(home)?.throttled_share() * 100.0;
    println!("  {what}");
    println!(
        "    {:.2} s, {rate:.1} rows a second, {throttled:.2} % of the calls throttled: fleetctl is {:.2} times as fast",
        elapsed.as_secs_f64(),
        ours / rate
    );
    Ok(())
}
