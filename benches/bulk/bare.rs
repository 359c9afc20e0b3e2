//! (d): without quotas, the engine against a bare loop over the same SDK with the same number of calls in flight,
//! and a raw load generator that shows that the sandbox is not what bounds either.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use aws_sdk_iot::Client;
use aws_smithy_types::error::display::DisplayErrorContext;

use super::home::Home;
use super::memory::NO_RATES;
use super::options::Options;
use super::report::{self, Verdicts, count};
use super::{Failure, import, load, rows};

/// Calls in flight of each of the two operations; the loop has so many rows in work times two.
const CONCURRENCY: usize = 32;
/// Each of the three is measured so often, in turn; the medians count.
const ROUNDS: usize = 3;
/// Connections of the load generator.
const CONNECTIONS: usize = 16;

/// Measures all three in turn, each time in accounts and files of its own.
pub(crate) fn measure(options: &Options, verdicts: &mut Verdicts) -> Result<(), Failure> {
    let number = options.scaled(30_000);
    println!(
        "(d) {number} things without quotas, {ROUNDS} rounds: an SDK loop of {} tasks, fleetctl with --concurrency \
         {CONCURRENCY} for each of the two operations, and signed requests over {CONNECTIONS} raw connections",
        2 * CONCURRENCY
    );
    let home = Home::start(&["--quotas", "off"])?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    rows::things(&home.path("things.csv"), number, &[])?;
    let concurrency = CONCURRENCY.to_string();
    let (mut loops, mut engines, mut raws) = (Vec::new(), Vec::new(), Vec::new());
    for round in 1..=ROUNDS {
        let account = home.tenant(&format!("loop-{round}"))?;
        let before = own_cpu()?;
        let elapsed = runtime.block_on(bare(&home, &account, number))?;
        let loop_cpu = own_cpu()? - before;
        loops.push(count(number) / elapsed.as_secs_f64());

        let tenant = format!("engine-{round}");
        home.tenant(&tenant)?;
        let further = [&["--tenant", &tenant, "--concurrency", &concurrency], &NO_RATES[..]].concat();
        let run = import::run(&home, "things.csv", &further)?;
        if round == 1 {
            report::import(&run, "--quotas off", "the loop's rate");
        }
        engines.push(count(number) / run.wall.as_secs_f64());

        raws.push(count(number) / raw(&home, round, number)?.as_secs_f64());
        println!(
            "  round {round}: loop {:.0}, engine {:.0}, raw {:.0} rows a second; CPU time of the loop {loop_cpu:.2} s, of \
             the engine {:.2} s",
            loops[round - 1],
            engines[round - 1],
            raws[round - 1],
            run.cpu.as_secs_f64()
        );
    }
    let [bare, engine, raw] = [loops, engines, raws].map(median);
    println!("  bound: {bare:.0} rows a second, the loop's median; engine {engine:.0}, raw {raw:.0}");
    verdicts.at_least("(d): engine ÷ loop", engine / bare, 0.9, "");
    verdicts.at_least("(d): raw load ÷ loop", raw / bare, 2.0, "");
    Ok(())
}

/// User and system time of this process so far, in seconds.
fn own_cpu() -> Result<f64, Failure> {
    /// What Linux counts these in, on every machine that it runs on today.
    const TICKS_A_SECOND: f64 = 100.0;
    let stat = std::fs::read_to_string("/proc/self/stat")?;
    let (_, after_name) = stat.rsplit_once(')').ok_or("an odd /proc/self/stat")?;
    let ticks = after_name.split_whitespace().skip(11).take(2).map(str::parse::<f64>);
    Ok(ticks.sum::<Result<f64, _>>()? / TICKS_A_SECOND)
}

fn median(mut rates: Vec<f64>) -> f64 {
    rates.sort_unstable_by(f64::total_cmp);
    rates[rates.len() / 2]
}

/// The loop: tasks that take the next row and make its two calls, one after the other, and stop at any error.
async fn bare(home: &Home, account: &str, number: usize) -> Result<Duration, Failure> {
    let client = Client::new(&home.config(home.credentials(account).await?).await?);
    let next = Arc::new(AtomicUsize::new(0));
    let start = Instant::now();
    let tasks: Vec<_> = (0..2 * CONCURRENCY)
        .map(|_| {
            let (client, next) = (client.clone(), next.clone());
            tokio::spawn(async move {
                loop {
                    let row = next.fetch_add(1, Ordering::Relaxed);
                    if row >= number {
                        return Ok(());
                    }
                    two_calls(&client, row).await?;
                }
            })
        })
        .collect();
    for task in tasks {
        task.await?.map_err(|error: String| format!("the SDK loop: {error}"))?;
    }
    Ok(start.elapsed())
}

async fn two_calls(client: &Client, row: usize) -> Result<(), String> {
    let name = rows::name(row);
    let serial =
        aws_sdk_iot::types::AttributePayload::builder().attributes("serial", format!("SN-{row:010}")).build();
    let create = client.create_thing().thing_name(&name).attribute_payload(serial).send().await;
    create.map_err(|error| DisplayErrorContext(error).to_string())?;
    let add = client.add_thing_to_thing_group().thing_group_name("site-a").thing_name(name).send().await;
    add.map_err(|error| DisplayErrorContext(error).to_string())?;
    Ok(())
}

/// The same two calls of each row, signed beforehand, in the management account.
fn raw(home: &Home, round: usize, number: usize) -> Result<Duration, Failure> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let signer = home.served.signer()?;
    if round == 1 {
        let group = signer.request("POST", "/thing-groups/site-a", "{}")?;
        runtime.block_on(load::send(&home.served.host, vec![vec![group]]))?;
    }
    let mut lots = vec![Vec::new(); CONNECTIONS];
    for row in 0..number {
        let name = format!("raw-{round}-{row:07}");
        let create = format!(r#"{{"attributePayload":{{"attributes":{{"serial":"SN-{row:010}"}}}}}}"#);
        let add = format!(r#"{{"thingGroupName":"site-a","thingName":"{name}"}}"#);
        let lot = &mut lots[row % CONNECTIONS];
        lot.push(signer.request("POST", &format!("/things/{name}"), &create)?);
        lot.push(signer.request("PUT", "/thing-groups/addThingToThingGroup", &add)?);
    }
    Ok(runtime.block_on(load::send(&home.served.host, lots))?.0)
}
