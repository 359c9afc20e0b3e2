//! (e): the same fleet by what is used today: boto3 in a loop over the tenants (sampled), and in a pool of threads.
//! Nothing is promised of them; the ratios are printed.

use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use serde::Deserialize;

use super::fleet::{Size, accounts, ask, start};
use super::report::{Verdicts, count};
use super::{Failure, environment};

const THREADS: [&str; 3] = ["1", "8", "32"];
/// Tenants of the sequential loop's sample.
const SAMPLE: usize = 5;

/// What the script says of itself.
#[derive(Debug, Deserialize)]
struct Said {
    tenants: usize,
    things: usize,
    seconds: f64,
}

/// Runs all of them in one sandbox.
pub(crate) fn measure(size: Size, _: &mut Verdicts) -> Result<(), Failure> {
    let (tenants, things) = (size.tenants(50), 2_000);
    println!("(e) {tenants} tenants of {things} things by others, at AWS's quotas and 50 ms latency");
    let home = start(tenants, things, Duration::from_millis(50))?;
    let asked = ask(&home, &["*", "--all-tenants"])?;
    asked.print();
    let ours = asked.asking().as_secs_f64() / count(tenants);
    let all = accounts(&home)?;
    for threads in THREADS {
        let asked = if threads == "1" { &all[..SAMPLE.min(all.len())] } else { &all[..] };
        let mut command = home.program(environment::python());
        command.arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/peers/query.py"));
        command.arg(threads).args(asked).stderr(Stdio::inherit());
        let said: Said = serde_json::from_slice(&command.output()?.stdout)?;
        let each = said.seconds / count(said.tenants);
        println!(
            "  boto3, {threads} threads, {} tenants: {} things in {:.2} s; a tenant takes {:.1} times as long as here",
            said.tenants,
            said.things,
            said.seconds,
            each / ours
        );
    }
    Ok(())
}
