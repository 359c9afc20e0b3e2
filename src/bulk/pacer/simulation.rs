//! The rate against simulated servers, on virtual time: token buckets, chance, latency and jitter, seeded.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::time::Duration;

use super::{Rate, Sent};

/// Chance, seeded: splitmix64.
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        f64::from(u32::try_from((z ^ (z >> 31)) >> 32).expect("32 bits")) / 4_294_967_296.0
    }
}

#[derive(Debug, Clone, Copy)]
struct World {
    told: f64,
    headroom: f64,
    known: bool,
    quota: f64,
    /// From this second on, another quota.
    then: Option<(f64, f64)>,
    /// Seconds' worth of the bucket; one token at least.
    burst: f64,
    /// Throttles by chance.
    chance: f64,
    /// Seconds from leaving to the bucket, and as long back.
    way: f64,
    /// Up to so many seconds a call leaves late.
    late: f64,
    rows: u32,
    /// Calls that can be made each second, where that is bounded.
    supply: Option<f64>,
}

const WORLD: World = World {
    told: 100.0,
    headroom: 0.0,
    known: false,
    quota: 100.0,
    then: None,
    burst: 1.0,
    chance: 0.0,
    way: 0.02,
    late: 0.0003,
    rows: 6000,
    supply: None,
};

#[derive(Debug)]
struct Ran {
    seconds: f64,
    calls: u32,
    throttled: u32,
    rate: Rate,
}

impl Ran {
    fn share(&self) -> f64 {
        f64::from(self.throttled) / f64::from(self.calls)
    }
}

/// Makes calls until as many as there are rows were accepted.
fn run(world: World, seed: u64) -> Ran {
    let mut dice = Dice(seed);
    let mut rate = Rate::new(world.told, 1.0 - world.headroom, world.known);
    let (mut now, mut calls, mut throttled, mut done) = (0.0_f64, 0_u32, 0_u32, 0_u32);
    let (mut tokens, mut filled) = (f64::INFINITY, 0.0_f64);
    let mut answers: BinaryHeap<Reverse<(u64, u32, bool)>> = BinaryHeap::new();
    let mut sent: Vec<Sent> = Vec::new();
    let duration = Duration::from_secs_f64;
    while done < world.rows && now < 3600.0 {
        let supplied = world.supply.map_or(0.0, |supply| f64::from(calls) / supply);
        let due = (now + rate.wait(duration(now)).as_secs_f64()).max(supplied) + dice.roll() * world.late;
        let flying = u32::try_from(answers.len()).expect("few");
        let next = answers.peek().map(|a| duration_of(a.0.0));
        if let Some(at) = next.filter(|at| *at <= due || done + flying >= world.rows) {
            let Reverse((_, index, refused)) = answers.pop().expect("peeked");
            now = now.max(at);
            rate.answer(sent[index as usize], duration(now), refused);
            if refused {
                throttled += 1;
            } else {
                done += 1;
            }
            continue;
        }
        now = due;
        let leave = rate.leave(duration(now), world.supply.is_none());
        sent.push(leave);
        let mut leaves = now;
        if leave.exact {
            // One in fifty is late.
            let late = if dice.roll() < 0.02 { world.late } else { 0.000_01 };
            leaves = leave.at.as_secs_f64().max(now) + dice.roll() * late;
            rate.left(duration(leaves));
        }
        let arrives = leaves + world.way + dice.roll() * 0.00005;
        let quota = match world.then {
            Some((from, then)) if arrives >= from => then,
            _ => world.quota,
        };
        let refused = if dice.roll() < world.chance {
            true
        } else {
            tokens = (tokens + (arrives - filled).max(0.0) * quota).min((quota * world.burst).max(1.0));
            filled = arrives;
            let granted = tokens >= 1.0 - 1e-9;
            tokens -= f64::from(u8::from(granted));
            !granted
        };
        answers.push(Reverse((nanos(arrives + world.way + dice.roll() * 0.0003), calls, refused)));
        calls += 1;
    }
    Ran { seconds: now, calls, throttled, rate }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "an hour of nanoseconds fits")]
fn nanos(seconds: f64) -> u64 {
    (seconds * 1e9) as u64
}

fn duration_of(nanos: u64) -> f64 {
    Duration::from_nanos(nanos).as_secs_f64()
}

/// Runs ten seeds; each must end within `slower` times the bound, half of them with at most this share throttled.
fn holds(name: &str, world: World, bound: f64, slower: f64, most: f64) {
    let mut shares = Vec::new();
    for seed in 1..=10 {
        let ran = run(world, seed);
        let (ratio, share) = (ran.seconds / bound, ran.share());
        assert!(ratio <= slower, "{name}, seed {seed}: {ratio} times the bound");
        shares.push(share);
    }
    shares.sort_by(f64::total_cmp);
    assert!(shares[5] <= most, "{name}: throttled {shares:?}");
    assert!(shares[9] <= most * 4.0, "{name}: throttled {shares:?}");
}

const BURSTS: [f64; 3] = [0.0, 1.0, 2.0];

#[test]
fn the_quota_of_the_table_is_reached() {
    for burst in BURSTS {
        // The probe for more than the quota costs some 20 throttles whatever the number of rows.
        for (rows, most) in [(2000, 0.015), (6000, 0.005)] {
            let world = World { burst, rows, ..WORLD };
            holds(&format!("burst {burst}, {rows} rows"), world, f64::from(rows) / 100.0, 1.031, most);
            holds("known", World { known: true, ..world }, f64::from(rows) / 100.0, 1.03, 0.005);
        }
    }
}

#[test]
fn half_the_quota_is_found() {
    for burst in BURSTS {
        holds(&format!("burst {burst}"), World { burst, quota: 50.0, ..WORLD }, 120.0, 1.1, 0.02);
        let known = World { burst, quota: 50.0, rows: 2000, known: true, ..WORLD };
        holds(&format!("known, burst {burst}"), known, 40.0, 1.12, 0.02);
    }
}

#[test]
fn three_times_the_quota_is_found() {
    for (burst, slower) in [(0.0, 1.15), (1.0, 1.1), (2.0, 1.1)] {
        holds(&format!("burst {burst}"), World { burst, quota: 300.0, ..WORLD }, 20.0, slower, 0.015);
    }
}

#[test]
fn a_quota_halved_in_the_middle_is_followed() {
    for burst in BURSTS {
        let world = World { burst, then: Some((30.0, 50.0)), ..WORLD };
        holds(&format!("burst {burst}"), world, 30.0 + 60.0, 1.1, 0.015);
    }
}

#[test]
fn throttles_by_chance_are_no_cap() {
    for burst in [1.0, 2.0] {
        holds("2 %", World { burst, chance: 0.02, ..WORLD }, 60.0 / 0.98, 1.06, 0.04);
        holds("10 %", World { burst, chance: 0.1, ..WORLD }, 60.0 / 0.9, 1.1, 0.15);
        let slow = World { burst, chance: 0.1, way: 0.1, late: 0.002, ..WORLD };
        holds("10 %, slow", slow, 60.0 / 0.9, 1.35, 0.15);
    }
    holds("2 %, strict", World { burst: 0.0, chance: 0.02, ..WORLD }, 60.0 / 0.98, 1.15, 0.04);
    holds("10 %, strict", World { burst: 0.0, chance: 0.1, ..WORLD }, 60.0 / 0.9, 1.25, 0.15);
}

#[test]
fn a_known_quota_is_never_exceeded_and_headroom_is_kept_of_what_was_found() {
    for seed in 1..=10 {
        let ran = run(World { known: true, quota: 300.0, ..WORLD }, seed);
        assert!(ran.rate.limit() <= 100.0 && ran.seconds > 59.0, "{ran:?}");
        let ran = run(World { quota: 300.0, headroom: 0.1, rows: 12_000, ..WORLD }, seed);
        let bound = 12_000.0 / 270.0;
        assert!(ran.seconds > bound * 0.9 && ran.seconds < bound * 1.1, "{} of {bound}", ran.seconds);
        assert!((255.0..=345.0).contains(&ran.rate.limit()), "{}", ran.rate.limit());
    }
}

#[test]
fn a_rate_below_the_floor_is_kept() {
    for told in [0.1, 10.0 / 64.0] {
        let ran = run(World { told, quota: 1000.0, known: true, rows: 50, ..WORLD }, 1);
        let calls = 49.0 - 2.0;
        assert!(ran.seconds >= calls / told, "{} s at {told} a second", ran.seconds);
    }
}

#[test]
fn without_a_backlog_nothing_is_probed() {
    let ran = run(World { quota: 300.0, supply: Some(80.0), ..WORLD }, 1);
    assert!((ran.rate.limit() - 100.0).abs() < 1e-9, "{ran:?}");
}
