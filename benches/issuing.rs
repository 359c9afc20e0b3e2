//! Issuing identities on P-256, against the machine's own bound: what one core can make of keys, signatures and both
//! PEM texts, times the cores, measured in the same run with the same library.
//!
//! `cargo bench --bench issuing` runs all of it (some five minutes and 3 GB below the temporary folder); `-- --rows N`
//! sizes it to N identities at most instead of 1,000,000. It fails when less than 85 % of the bound is reached, or when
//! memory grows with the number of identities.
//!
//! The share is one of time on the wall, so whatever else runs here makes it worse: the bound is of one thread, which
//! finds a free core sooner than a thread on each does. The share of processor time is printed beside it, and what all
//! cores reach with nothing but the bound's own steps.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a bench reports on its own streams")]

mod machine;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::thread::{self, available_parallelism};
use std::time::{Duration, Instant};

use fleetctl::pki::fresh_key::KeyMaker;
use fleetctl::pki::mold::Mold;
use fleetctl::pki::{KeyKind, PrivateKey, Signer as _};
use wait4::Wait4 as _;

type Failure = Box<dyn std::error::Error + Send + Sync>;

/// The least share of the bound.
const SHARE: f64 = 0.85;
/// How much more resident memory a hundred times as many identities may take, in MiB.
const GROWTH: f64 = 8.0;
/// Length of what is signed and of a certificate, in bytes: those of a device with only a common name.
const BODY: usize = 330;
const CERTIFICATE: usize = 410;
/// Certificates of the programs that are started once or more for each.
const SAMPLE: u32 = 50;

fn main() -> ExitCode {
    let rows = match rows(std::env::args().skip(1)) {
        Ok(rows) => rows,
        Err(error) => {
            eprintln!("{error}");
            return ExitCode::from(2);
        }
    };
    machine::print();
    match measure(rows) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("could not be measured: {error}");
            ExitCode::FAILURE
        }
    }
}

fn rows(words: impl Iterator<Item = String>) -> Result<u32, Failure> {
    let mut words = words.filter(|word| word != "--bench");
    match (words.next().as_deref(), words.next()) {
        (None, _) => Ok(1_000_000),
        (Some("--rows"), Some(rows)) => {
            Ok(rows.parse().ok().filter(|n| *n >= 1_000).ok_or("`--rows` takes a number from 1000")?)
        }
        (Some(other), _) => Err(format!("`{other}`: give `--rows N` or nothing").into()),
    }
}

fn measure(rows: u32) -> Result<bool, Failure> {
    let home = tempfile::tempdir()?;
    let ca = home.path().join("ca");
    fleetctl(home.path(), &["ca", "create", "--cn", "Bench", "--out", "ca"])?;
    let cores = u32::try_from(available_parallelism()?.get())?;
    let mut kept = true;

    println!("\n(a) issuing to a tar.zst, by count and from a file");
    let timed = (rows / 5).max(1_000);
    std::fs::write(home.path().join("devices.csv"), devices(timed))?;
    let count = timed.to_string();
    let forms: [(&str, &[&str]); 2] = [
        ("--count", &["--count", &count, "--name-template", "dev-{n:07}"]),
        ("--from devices.csv", &["--from", "devices.csv", "--subject", "CN={thing_name},O={tenant}"]),
    ];
    for (name, form) in forms {
        let mut shares = Vec::new();
        for _ in 0..3 {
            let (each, busy, parts) = bound(&ca)?;
            let bound = f64::from(cores) / each.as_secs_f64();
            let run = issue(home.path(), form)?;
            let rate = f64::from(timed) / run.wall.as_secs_f64();
            let all = together(&ca, cores)?;
            let of_cpu = busy.as_secs_f64() * f64::from(timed) / run.cpu.as_secs_f64();
            println!(
                "  {name}: bound {cores} ÷ {:.2} µs ({parts}) = {bound:.0} a second; {timed} in {:.2} s of wall, {:.2} s of \
                 CPU = {rate:.0} a second; share {:.1} %; of CPU time {:.1} %; of all cores at once ({all:.0}) {:.1} %",
                micros(each),
                run.wall.as_secs_f64(),
                run.cpu.as_secs_f64(),
                rate / bound * 100.0,
                of_cpu * 100.0,
                rate / all * 100.0
            );
            shares.push(rate / bound);
        }
        shares.sort_by(f64::total_cmp);
        let (middle, word) = (shares[1], verdict(shares[1] >= SHARE, &mut kept));
        println!(
            "  {word}: {name}: the middle share {:.1} %, at least {:.0} %",
            middle * 100.0,
            SHARE * 100.0
        );
    }

    println!("\n(b) memory");
    let mut peaks = Vec::new();
    for rows in [rows / 100, rows / 10, rows] {
        let count = rows.to_string();
        let run = issue(home.path(), &["--count", &count, "--name-template", "dev-{n:07}"])?;
        println!(
            "  {rows} identities: {:.1} MiB at most, {:.1} s, archive of {:.0} MB",
            run.peak,
            run.wall.as_secs_f64(),
            run.megabytes
        );
        peaks.push(run.peak);
    }
    let growth = peaks[2] - peaks[0];
    println!("  {}: growth {growth:.1} MiB, at most {GROWTH:.0}", verdict(growth <= GROWTH, &mut kept));

    println!("\n(c) other ways, one certificate after the other");
    peers(home.path())?;
    machine::print_load("after");
    Ok(kept)
}

fn verdict(good: bool, kept: &mut bool) -> &'static str {
    *kept &= good;
    if good { "kept" } else { "MISSED" }
}

fn micros(time: Duration) -> f64 {
    time.as_secs_f64() * 1e6
}

fn devices(rows: u32) -> String {
    let mut csv = String::from("thing_name,tenant,serial,attr.site\n");
    for row in 0..rows {
        let _ = writeln!(csv, "dev-{row:07},acme,S{row},berlin");
    }
    csv
}

/// The time of one key, one signature of the CA and both PEM texts, on one core; and the processor time of the same.
fn bound(ca: &Path) -> Result<(Duration, Duration, String), Failure> {
    // Seconds, so that a scheduler which holds back what never rests treats this as it treats what is measured.
    const TIMES: u32 = 60_000;
    let ca = PrivateKey::from_pem(&std::fs::read(ca.join("ca.key"))?, None, "ca.key")?;
    let mut maker = KeyMaker::new(KeyKind::EcP256)?;
    let (body, certificate) = ([7; BODY], [7; CERTIFICATE]);
    let (mut key, mut text) = (maker.make()?, Vec::with_capacity(2_048));
    let mut busy = Duration::ZERO;
    let mut time = |step: &mut dyn FnMut() -> Result<(), Failure>| -> Result<Duration, Failure> {
        (0..TIMES / 10).try_for_each(|_| step())?;
        let (start, before) = (Instant::now(), processor_time()?);
        (0..TIMES).try_for_each(|_| step())?;
        busy += processor_time()?.saturating_sub(before) / TIMES;
        Ok(start.elapsed() / TIMES)
    };
    let keygen = time(&mut || {
        key = maker.make()?;
        Ok(())
    })?;
    let sign = time(&mut || {
        std::hint::black_box(ca.sign(&body)?);
        Ok(())
    })?;
    let encode = time(&mut || {
        text.clear();
        Mold::append_pem(&certificate, &mut text);
        std::hint::black_box((key.to_pem(), &text));
        Ok(())
    })?;
    let parts =
        format!("key {:.2}, signature {:.2}, PEM {:.2}", micros(keygen), micros(sign), micros(encode));
    Ok((keygen + sign + encode, busy, parts))
}

/// What this thread has had of the processor.
fn processor_time() -> Result<Duration, Failure> {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat")?;
    Ok(Duration::from_nanos(text.split(' ').next().unwrap_or_default().parse()?))
}

/// The same steps on all cores at once: what sharing the processor costs by itself.
fn together(ca: &Path, cores: u32) -> Result<f64, Failure> {
    const TIMES: u32 = 50_000;
    let ca = PrivateKey::from_pem(&std::fs::read(ca.join("ca.key"))?, None, "ca.key")?;
    let start = Instant::now();
    thread::scope(|scope| {
        let work = || -> Result<(), Failure> {
            let mut maker = KeyMaker::new(KeyKind::EcP256)?;
            let mut text = Vec::with_capacity(2_048);
            for _ in 0..TIMES {
                let key = maker.make()?;
                std::hint::black_box(ca.sign(&[7; BODY])?);
                text.clear();
                Mold::append_pem(&[7; CERTIFICATE], &mut text);
                std::hint::black_box((key.to_pem(), &text));
            }
            Ok(())
        };
        let threads: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
        threads.into_iter().try_for_each(|thread| thread.join().map_err(|_| "a thread broke off")?)
    })?;
    Ok(f64::from(cores * TIMES) / start.elapsed().as_secs_f64())
}

/// A run that has ended well.
struct Run {
    wall: Duration,
    cpu: Duration,
    /// Most resident memory, in MiB.
    peak: f64,
    /// Size of the archive, in MB.
    megabytes: f64,
}

fn issue(home: &Path, form: &[&str]) -> Result<Run, Failure> {
    let arguments = [&["certs", "issue", "--ca", "ca", "--out", "identities.tar.zst"], form].concat();
    let run = fleetctl(home, &arguments)?;
    let archive = home.join("identities.tar.zst");
    #[expect(clippy::cast_precision_loss, reason = "far below 2^52")]
    let megabytes = std::fs::metadata(&archive)?.len() as f64 / 1e6;
    std::fs::remove_file(archive)?;
    std::fs::remove_file(home.join("identities.manifest.csv"))?;
    Ok(Run { megabytes, ..run })
}

/// The program that is measured; `FLEETCTL_BENCH_BIN` names another one.
fn binary() -> PathBuf {
    #[expect(clippy::disallowed_methods, reason = "a bench is no part of the program")]
    let other = std::env::var_os("FLEETCTL_BENCH_BIN");
    other.map_or_else(|| PathBuf::from(env!("CARGO_BIN_EXE_fleetctl")), PathBuf::from)
}

fn fleetctl(home: &Path, arguments: &[&str]) -> Result<Run, Failure> {
    let start = Instant::now();
    let mut child = Command::new(binary())
        .args(arguments)
        .current_dir(home)
        .env("HOME", home)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .spawn()?;
    let used = child.wait4()?;
    let wall = start.elapsed();
    if !used.status.success() {
        return Err(format!("`fleetctl {}` failed", arguments.join(" ")).into());
    }
    #[expect(clippy::cast_precision_loss, reason = "far below 2^52")]
    let peak = used.rusage.maxrss as f64 / 1_048_576.0;
    Ok(Run { wall, cpu: used.rusage.utime + used.rusage.stime, peak, megabytes: 0.0 })
}

/// `openssl` as scripts call it, and `step`, where they are installed.
fn peers(home: &Path) -> Result<(), Failure> {
    let steps: [&[&str]; 3] = [
        &["ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", "d.key"],
        &["req", "-new", "-key", "d.key", "-subj", "/CN=dev-1", "-out", "d.csr"],
        &[
            "x509",
            "-req",
            "-in",
            "d.csr",
            "-CA",
            "ca/ca.crt",
            "-CAkey",
            "ca/ca.key",
            "-days",
            "3650",
            "-out",
            "d.crt",
        ],
    ];
    each(home, "openssl ecparam, req, x509", "openssl", &steps)?;
    let create: [&[&str]; 1] = [&[
        "certificate",
        "create",
        "dev-1",
        "s.crt",
        "s.key",
        "--ca",
        "ca/ca.crt",
        "--ca-key",
        "ca/ca.key",
        "--no-password",
        "--insecure",
        "--force",
        "--not-after",
        "87600h",
    ]];
    each(home, "step certificate create", "step", &create)
}

fn each(home: &Path, what: &str, program: &str, steps: &[&[&str]]) -> Result<(), Failure> {
    let start = Instant::now();
    for _ in 0..SAMPLE {
        for arguments in steps {
            let mut command = Command::new(program);
            command.args(*arguments).current_dir(home);
            let output = match command.stdin(Stdio::null()).output() {
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                    println!("  {what}: {program} is not installed here, so it was not measured");
                    return Ok(());
                }
                output => output?,
            };
            if !output.status.success() {
                return Err(format!("{what}: {}", String::from_utf8_lossy(&output.stderr)).into());
            }
        }
    }
    let one = start.elapsed() / SAMPLE;
    println!(
        "  {what}: {:.2} ms for each of {SAMPLE}, {:.0} a second",
        micros(one) / 1e3,
        1.0 / one.as_secs_f64()
    );
    Ok(())
}
